// Loaded into Microsoft's client before its own code: it listens on this machine only and reaches nothing beyond it.
// Plain JavaScript, as NODE_OPTIONS takes it in every process that the client starts.
const net = require('node:net');

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost|0\.0\.0\.0)$/;

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  // net.connect hands its arguments over as one normalized list.
  const [options] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof options === 'object' ? (options.path ? 'localhost' : (options.host ?? 'localhost')) : given[1];
  if (LOOPBACK.test(host ?? 'localhost')) return connect.apply(this, given);
  process.stderr.write(`refused: ${host}\n`);
  process.nextTick(() =>
    this.destroy(Object.assign(new Error('Only this machine is reached.'), { code: 'ECONNREFUSED' })),
  );
  return this;
};

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (typeof first === 'object' && first !== null) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  const withoutHost = rest.filter((one) => typeof one !== 'string');
  return listen.call(this, first, '127.0.0.1', ...withoutHost);
};

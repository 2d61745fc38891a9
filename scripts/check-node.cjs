// Plain JavaScript, so that an old Node can run it and say what is wrong instead of failing on TypeScript.
const OLDEST = [22, 18];

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

module.exports = { isNodeNewEnough };

if (require.main === module && !isNodeNewEnough()) {
  console.error(
    [
      `The guide needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`,
      'Run `npm ci` without --ignore-scripts: it puts Node 24 into node_modules, and npm scripts then use that one.',
      'Then start with `npm start` (or `npm test`), or install Node 24 yourself.',
    ].join('\n'),
  );
  process.exit(1);
}

// Runs after npm install. Plain JavaScript, as it may be an old Node that runs it; never fails the install.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { isNodeNewEnough } = require('./check-node.cjs');

if (isNodeNewEnough()) {
  spawnSync(process.execPath, [join(__dirname, 'fetch-webchat.ts')], { stdio: 'inherit' });
} else {
  console.warn('Web Chat is fetched when the guide starts: this Node is too old to run TypeScript.');
}

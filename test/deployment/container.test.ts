import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { FILES, INSTRUCTIONS, ROOT, restOf } from './image.ts';

const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const dockerfile = readFileSync(join(ROOT, 'deployment/Dockerfile'), 'utf8');

describe('the files of the image', () => {
  it('are code, content, what was learned (.bin) and what pages show: nothing else', () => {
    const kinds = new Set(FILES.map(extname));
    assert.deepEqual([...kinds].sort(), ['.bin', '.css', '.js', '.json', '.svg', '.ts']);
  });

  it('hold no test, no training message, no document, no secret', () => {
    assert.ok(FILES.length > 200);
    const unwanted =
      /^(test|docs|deployment|var|node_modules)\/|^data\/training|\.env|secret[^s.]|\.(pem|key|pfx|zip)$/;
    assert.deepEqual(
      FILES.filter((file) => unwanted.test(file)),
      [],
    );
  });

  it('come from Node 24, once for packages without devDependencies and once to run', () => {
    const stages = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    assert.equal(stages.length, 2);
    for (const image of stages) assert.match(image ?? '', /^node:24-\w+-slim$/);
    assert.match(dockerfile, /npm ci --omit=dev\n/);
  });
});

describe('the container', function () {
  // It starts a whole Node, on machines that may be busy.
  this.timeout(20_000);

  it('runs as the user node, who may write to /data alone', () => {
    const names = INSTRUCTIONS.map(({ name }) => name);
    assert.deepEqual(restOf('USER'), ['node']);
    assert.ok(names.lastIndexOf('COPY') < names.indexOf('USER'), 'a copy after USER');
    assert.ok(
      restOf('COPY').every((rest) => !rest.includes('--chown')),
      'code that can be written to',
    );
    assert.equal(restOf('RUN')[0], 'install -d -o node -g node -m 700 /data');
    assert.deepEqual(restOf('VOLUME'), ['/data']);
    assert.match(restOf('ENV').join(), /NODE_ENV=production .*DATA_DIR=\/data/);
  });

  it('starts the process itself, so that it hears SIGTERM', () => {
    assert.deepEqual(restOf('CMD'), ['["node", "--max-semi-space-size=64", "index.ts"]']);
  });

  describe('with its files alone, on a file system that can only be read but for its data', () => {
    let folder: string;
    let guide: ChildProcess;
    let url: string;
    let told = '';

    before(async () => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), 'guide-image-')));
      for (const file of FILES)
        cpSync(join(ROOT, file), join(folder, 'app', dirname(file), file.split('/').at(-1) ?? ''));
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'app/node_modules'));
      const data = join(folder, 'data');
      mkdirSync(data);
      // Node's permission model stands for the read-only file system: every other write fails.
      const flags = ['--allow-fs-read=*', `--allow-fs-write=${data}`, '--allow-addons', '--allow-child-process'];
      guide = spawn(process.execPath, ['--permission', ...flags, 'index.ts'], {
        cwd: join(folder, 'app'),
        env: { NODE_ENV: 'production', PORT: '0', DATA_DIR: data, GUIDE_SECRETS: SECRET, PATH: process.env.PATH },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      url = await new Promise<string>((resolve, reject) => {
        const hear = (chunk: Buffer) => {
          told += chunk.toString();
          const at = /"event":"listening","at":"([^"]+)"/.exec(told)?.[1];
          if (at) resolve(at);
        };
        guide.stdout?.on('data', hear);
        guide.stderr?.on('data', hear);
        guide.once('exit', () => reject(new Error(told)));
      });
    });
    after(async () => {
      if (guide.exitCode === null) {
        guide.kill('SIGTERM');
        await once(guide, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    });

    it('was built with its lexicon compiled', () => {
      const [, build = ''] = restOf('RUN');
      const run = () =>
        execFileSync('sh', ['-c', build.replace(/^node/, process.execPath)], {
          cwd: join(folder, 'app'),
          stdio: 'pipe',
        });
      run();
      const goal = join(folder, 'app/data/lexicon/goal.json');
      const right = readFileSync(goal, 'utf8');
      writeFileSync(goal, right.replace('"about"', '"abuot"'));
      assert.throws(run, /goal\.json/);
      writeFileSync(goal, right);
    });

    it('is ready', async () => {
      const response = await fetch(`${url}/ready`);
      assert.equal(response.status, 200);
    });

    it('answers a person', async () => {
      const response = await fetch(`${url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ activity: { type: 'message', text: 'faren min drikker' } }),
      });
      assert.equal(response.status, 200);
      assert.match(await response.text(), /"kind":"question"/);
    });

    it('shows its pages', async () => {
      for (const path of ['/', '/oversikt', '/widget.js']) assert.equal((await fetch(url + path)).status, 200, path);
    });

    it('is found healthy by the check that the image brings', () => {
      const [check = ''] = restOf('HEALTHCHECK');
      const [node, ...given] = JSON.parse(check.slice(check.indexOf('CMD') + 3)) as string[];
      assert.equal(node, 'node');
      const run = (port: string) =>
        execFileSync(process.execPath, given, { env: { PORT: port }, stdio: 'ignore', timeout: 10_000 });
      run(new URL(url).port);
      assert.throws(() => run('1'));
    });

    it('ends with 0 on SIGTERM', async () => {
      guide.kill('SIGTERM');
      const [code] = await once(guide, 'exit');
      assert.equal(code, 0, told);
    });
  });
});

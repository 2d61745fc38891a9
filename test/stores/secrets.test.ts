import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSecrets } from '../../data/stores/secrets.ts';
import { temporaryFolder } from './stores.ts';

describe('the secrets', () => {
  let folder: string;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    const temporary = await temporaryFolder();
    folder = join(temporary.folder, 'var');
    remove = temporary.remove;
  });
  afterEach(() => remove());

  const fromSetting = (setting: string, production = true) => readSecrets({ setting, production, folder });
  const madeHere = () => readSecrets({ setting: undefined, production: false, folder });

  it('are read in base64, base64url and hex, in their order', () => {
    const [a, b, c] = [randomBytes(32), randomBytes(48), randomBytes(32)];
    const setting = ` ${a.toString('base64')},${b.toString('base64url')} , ${c.toString('hex')}`;
    assert.deepEqual(fromSetting(setting), [a, b, c]);
  });

  it('name the setting and the place of one that is too short, and never show it', () => {
    const short = randomBytes(31).toString('base64');
    assert.throws(
      () => fromSetting(`${randomBytes(32).toString('hex')},${short}`),
      (error: Error) => {
        assert.match(error.message, /GUIDE_SECRETS: secret 2 of 2 has 31 bytes, at least 32 are needed/);
        assert.ok(!error.message.includes(short));
        return true;
      },
    );
  });

  for (const wrong of ['not base64!', ',', `${randomBytes(32).toString('hex')},`, 'hemmelig æøå'])
    it(`refuse "${wrong.slice(-12)}"`, () => {
      assert.throws(() => fromSetting(wrong), /GUIDE_SECRETS: secret \d of \d is neither base64 nor hex/);
    });

  it('are required in production', () => {
    for (const setting of [undefined, '', ' '])
      assert.throws(
        () => readSecrets({ setting, production: true, folder }),
        /GUIDE_SECRETS is required in production/,
      );
  });

  it('are made once elsewhere, for their owner only, and read again', async () => {
    const [secret, ...more] = madeHere();
    assert.deepEqual([secret?.length, more.length], [32, 0]);
    assert.deepEqual(madeHere(), [secret]);
    assert.deepEqual(await readdir(folder), ['secrets']);
    assert.equal((await stat(join(folder, 'secrets'))).mode & 0o777, 0o600);
  });

  it('name the file that holds none', async () => {
    madeHere();
    await writeFile(join(folder, 'secrets'), 'spilled coffee');
    assert.throws(madeHere, /var\/secrets: secret 1 of 1 is neither base64 nor hex/);
  });

  it('are not made where the setting gives them', async () => {
    fromSetting(randomBytes(32).toString('hex'), false);
    await assert.rejects(readdir(folder));
  });
});

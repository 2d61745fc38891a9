import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remembered } from '../../data/remembered.ts';

describe('what is made from files', () => {
  let root: string;
  let folder: string;
  let made: number;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'remembered-'));
    folder = join(root, 'cache');
    made = 0;
    mkdirSync(join(root, 'words'));
    writeFileSync(join(root, 'words/a.json'), 'one');
    writeFileSync(join(root, 'code.ts'), 'code');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const get = () =>
    remembered({
      name: 'thing',
      sources: ['words', 'code.ts'],
      root,
      folder,
      make: () => {
        made++;
        return { word: readFileSync(join(root, 'words/a.json'), 'utf8'), keys: Uint32Array.of(1, 2 ** 31) };
      },
    });

  it('is made once, and read back as it was', async () => {
    const first = await get();
    assert.deepEqual(await get(), first);
    assert.equal(made, 1);
    assert.deepEqual(readdirSync(folder), ['thing.bin']);
  });

  it('is made anew when a file is edited, comes or goes, or the code changes', async () => {
    await get();
    writeFileSync(join(root, 'words/a.json'), 'two');
    assert.equal((await get()).word, 'two');
    writeFileSync(join(root, 'words/b.json'), '');
    await get();
    rmSync(join(root, 'words/b.json'));
    await get();
    writeFileSync(join(root, 'code.ts'), 'other code');
    await get();
    assert.equal(made, 5);
  });

  it('is made anew when what was kept cannot be read', async () => {
    const first = await get();
    const file = join(folder, 'thing.bin');
    writeFileSync(file, readFileSync(file).subarray(0, -4));
    assert.deepEqual(await get(), first);
    assert.equal(made, 2);
  });

  it('is made every time where nothing can be written', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    await get();
    await get();
    assert.equal(made, 2);
  });

  it('is not kept when it could not be made', async () => {
    const fail = () =>
      remembered({ name: 'thing', sources: ['words'], root, folder, make: () => assert.fail('wrong') });
    await assert.rejects(fail, /wrong/);
    await assert.rejects(fail, /wrong/);
  });
});

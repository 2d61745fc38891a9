import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, loadContent } from '../../data/content.ts';
import { DATA } from './files.ts';

type Json = Record<string, unknown>;

/** What every language and danger needs, and one of each of the rest. */
function smallFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of ['texts', 'crisis', 'helplines'])
    cpSync(join(DATA, folder), join(root, folder), { recursive: true });
  for (const file of ['organizations/al-anon.json', 'articles/egen-forste-mote.json', 'questions/just-listen.json']) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    copyFileSync(join(DATA, file), join(root, file));
  }
  return root;
}

function problemsOf(root: string): readonly string[] {
  try {
    loadContent(root);
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.problems;
  }
  return [];
}

const within = (value: Json, field: string): Json => value[field] as Json;
const remove = (value: Json, field: string) => {
  delete value[field];
};

interface BadContent {
  readonly name: string;
  readonly file: string;
  change(entry: Json): void;
  /** File, field and the beginning of what is wrong. */
  readonly told: RegExp;
}

const ORGANIZATION = 'organizations/al-anon.json';
const HELPLINE = 'helplines/rusinfo.json';
const CRISIS = 'crisis/suicide.json';
const ARTICLE = 'articles/egen-forste-mote.json';

const BAD: readonly BadContent[] = [
  {
    name: 'an unknown key',
    file: ORGANIZATION,
    change: (entry) => Object.assign(entry, { telephone: '1' }),
    told: /^organizations\/al-anon\.json: the whole file: .*telephone/,
  },
  {
    name: 'an unknown key deep inside',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'suits'), { gender: 'all' }),
    told: /^organizations\/al-anon\.json: suits: .*gender/,
  },
  {
    name: 'a missing text',
    file: ORGANIZATION,
    change: (entry) => remove(within(entry, 'summary'), 'nn'),
    told: /^organizations\/al-anon\.json: summary\.nn: /,
  },
  {
    name: 'an empty text',
    file: HELPLINE,
    change: (entry) => Object.assign(within(entry, 'forWhom'), { en: '  ' }),
    told: /^helplines\/rusinfo\.json: forWhom\.en: /,
  },
  {
    name: 'a website that is a script',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { website: 'javascript:alert(1)' }),
    told: /^organizations\/al-anon\.json: contact\.website: /,
  },
  {
    name: 'a website that is a page of its own',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { website: 'data:text/html,x' }),
    told: /^organizations\/al-anon\.json: contact\.website: /,
  },
  {
    name: 'a website over http as a link',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { website: 'http://example.org' }),
    told: /^organizations\/al-anon\.json: contact\.website: /,
  },
  {
    name: 'a website with somebody as its user',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { website: 'https://al-anon.no@example.org/' }),
    told: /^organizations\/al-anon\.json: contact\.website: an address has no/,
  },
  {
    name: 'a website that ends a link of Markdown',
    file: ORGANIZATION,
    change: (entry) =>
      Object.assign(within(entry, 'contact'), { website: 'https://example.org/a b) [x](https://x.no' }),
    told: /^organizations\/al-anon\.json: contact\.website: an address has no/,
  },
  {
    name: 'a list of meetings that ends an attribute',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { meetingList: 'https://example.org/"onclick="x' }),
    told: /^organizations\/al-anon\.json: contact\.meetingList: an address has no/,
  },
  {
    name: 'an address of mail with headers',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { email: 'a@example.org?bcc=b@example.org' }),
    told: /^organizations\/al-anon\.json: contact\.email: /,
  },
  {
    name: 'a telephone number that is none',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { phone: '1;ext=javascript:x' }),
    told: /^organizations\/al-anon\.json: contact\.phone: /,
  },
  {
    name: 'a number of a helpline that is none',
    file: HELPLINE,
    change: (entry) => Object.assign(entry, { number: 'tel:113' }),
    told: /^helplines\/rusinfo\.json: number: /,
  },
  {
    name: 'a chat that is a script',
    file: HELPLINE,
    change: (entry) => Object.assign(entry, { chat: 'javascript:alert(1)' }),
    told: /^helplines\/rusinfo\.json: chat: /,
  },
  {
    name: 'a source that is a script',
    file: ORGANIZATION,
    change: (entry) => Object.assign(entry, { sources: [{ url: 'javascript:x', fact: 'x', date: '2026' }] }),
    told: /^organizations\/al-anon\.json: sources\.0\.url: /,
  },
  {
    name: 'an article at an address that is none',
    file: ARTICLE,
    change: (entry) => Object.assign(entry, { url: 'vbscript:x' }),
    told: /^articles\/egen-forste-mote\.json: url: /,
  },
  {
    name: 'a name that turns what follows around',
    file: ORGANIZATION,
    change: (entry) => Object.assign(entry, { name: 'Al-Anon \u202eon.live' }),
    told: /^organizations\/al-anon\.json: name: holds a character that nobody can see/,
  },
  {
    name: 'words with a blank that has no width',
    file: HELPLINE,
    change: (entry) => Object.assign(within(entry, 'forWhom'), { en: 'For\u200bwhom' }),
    told: /^helplines\/rusinfo\.json: forWhom\.en: holds a character that nobody can see/,
  },
  {
    name: 'an unknown criterion',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'suits'), { substances: ['alcohol', 'sugar'] }),
    told: /^organizations\/al-anon\.json: suits\.substances\.1: /,
  },
  {
    name: 'an unknown narrow target group',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'suits'), { onlyWhen: { relation: ['neighbor'] } }),
    told: /^organizations\/al-anon\.json: suits\.onlyWhen\.relation\.0: /,
  },
  {
    name: 'an unknown method',
    file: ORGANIZATION,
    change: (entry) => Object.assign(entry, { methods: ['hypnosis'] }),
    told: /^organizations\/al-anon\.json: methods\.0: /,
  },
  {
    name: 'a text over its limit',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'summary'), { nb: 'x'.repeat(81) }),
    told: /^organizations\/al-anon\.json: summary\.nb: .*80/,
  },
  {
    name: 'a wrong date',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'review'), { collected: '2026-02-30' }),
    told: /^organizations\/al-anon\.json: review\.collected: /,
  },
  {
    name: 'a confirmation that nobody has signed',
    file: HELPLINE,
    change: (entry) => Object.assign(within(entry, 'review'), { status: 'confirmed' }),
    told: /^helplines\/rusinfo\.json: review: confirmed needs/,
  },
  {
    name: 'a link that is not https',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { website: 'http://al-anon.no/' }),
    told: /^organizations\/al-anon\.json: contact\.website: /,
  },
  {
    name: 'an entry without sources',
    file: ARTICLE,
    change: (entry) => Object.assign(entry, { sources: [] }),
    told: /^articles\/egen-forste-mote\.json: sources: /,
  },
  {
    name: 'a helpline that does not exist',
    file: CRISIS,
    change: (entry) => Object.assign(entry, { helplines: ['nowhere'] }),
    told: /^crisis\/suicide\.json: helplines: "nowhere" is no helpline$/,
  },
  {
    name: 'an organization with a helpline that does not exist',
    file: ORGANIZATION,
    change: (entry) => Object.assign(within(entry, 'contact'), { helplines: ['nowhere'] }),
    told: /^organizations\/al-anon\.json: contact\.helplines: "nowhere" is no helpline$/,
  },
  {
    name: 'a text that only one language has',
    file: 'texts/conversation.nn.json',
    change: (entry) => remove(entry, 'welcome'),
    told: /^texts in nn: welcome: is missing$/,
  },
  {
    name: 'a text that the flow needs and nobody has written',
    file: 'texts/conversation.nb.json',
    change: (entry) => remove(entry, 'question.who'),
    told: /^texts in nb: question\.who: is missing/,
  },
  {
    name: 'a text in two files',
    file: 'texts/web.nb.json',
    change: (entry) => Object.assign(entry, { welcome: 'Hei' }),
    told: /^texts\/web\.nb\.json: welcome: is also in texts\/conversation\.nb\.json$/,
  },
];

describe('the start', () => {
  let root = '';
  beforeEach(() => {
    root = smallFolder();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Json;
  const write = (file: string, value: unknown) => writeFileSync(join(root, file), JSON.stringify(value));
  const isTold = (told: RegExp) => {
    const problems = problemsOf(root);
    assert.ok(
      problems.some((problem) => told.test(problem)),
      `${told} is not among:\n${problems.join('\n')}`,
    );
    return problems;
  };

  it('goes well with one organization and one article', () => {
    assert.deepEqual(problemsOf(root), []);
  });

  for (const { name, file, change, told } of BAD)
    it(`is stopped by ${name}`, () => {
      const entry = read(file);
      change(entry);
      write(file, entry);
      isTold(told);
    });

  it('is stopped by a second file with the same id', () => {
    write('organizations/al-anon-2.json', read(ORGANIZATION));
    assert.equal(isTold(/^organizations\/al-anon-2\.json: id: must be the name of the file$/).length, 1);
  });

  it('is stopped by a file that is no JSON', () => {
    writeFileSync(join(root, ORGANIZATION), '{ "id": ');
    isTold(/^organizations\/al-anon\.json: is no JSON/);
  });

  it('is stopped by a kind of danger without an answer', () => {
    rmSync(join(root, CRISIS));
    isTold(/^crisis\/suicide\.json: is missing$/);
  });

  it('is stopped by a placeholder that another language lacks', () => {
    const file = 'texts/conversation.en.json';
    const texts = read(file);
    const [id = ''] = Object.entries(texts).find(([, words]) => /\{\w+\}/.test(String(words))) ?? [];
    write(file, { ...texts, [id]: 'no placeholder' });
    isTold(new RegExp(`^texts in en: ${id.replaceAll('.', '\\.')}: its placeholders must be `));
  });

  it('tells of everything that is wrong at once', () => {
    for (const file of [ORGANIZATION, HELPLINE]) write(file, { ...read(file), extra: 1 });
    const told = problemsOf(root).join('\n');
    assert.match(told, /organizations\/al-anon\.json/);
    assert.match(told, /helplines\/rusinfo\.json/);
  });
});

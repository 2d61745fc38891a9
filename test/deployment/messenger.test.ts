import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { profileFor } from '../../scripts/messenger/profile.ts';
import { closed, listening } from '../stores/stores.ts';
import { ROOT } from './image.ts';

const URL_ = 'https://guiden.example.no';
const TOKEN = 'a-token-that-nobody-may-see';
const run = promisify(execFile);

interface Request {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe("the page's profile in Messenger", () => {
  const profile = profileFor(URL_);

  it('has get started, a greeting, ice breakers and a menu, in bokmål for all and in English', () => {
    assert.deepEqual(Object.keys(profile).sort(), ['get_started', 'greeting', 'ice_breakers', 'persistent_menu']);
    for (const all of [profile.greeting, profile.ice_breakers, profile.persistent_menu])
      assert.deepEqual(all.map(({ locale }) => locale).sort(), ['default', 'en_GB', 'en_US']);
  });

  it('says before the first word who keeps it, the anonymous way and 113', () => {
    for (const { text } of profile.greeting) {
      assert.match(text, /^Meta (tar vare på|keeps)/);
      assert.match(text, /guiden\.example\.no/);
      assert.match(text, /113$/);
    }
    for (const { call_to_actions } of profile.ice_breakers)
      assert.match(call_to_actions[0]?.question ?? '', /^(Hvem kan lese|Who can read)/);
  });

  it('leaves the field to write in open', () => {
    for (const menu of profile.persistent_menu) assert.equal(menu.composer_input_disabled, false);
  });

  it('does the same in every language', () => {
    const withoutLocale = (payload: string) => payload.replace(',"locale":"en"', '');
    const deeds = profile.persistent_menu.map(({ call_to_actions }) =>
      call_to_actions.map((item) => (item.type === 'postback' ? withoutLocale(item.payload) : item.type)),
    );
    for (const other of deeds) assert.deepEqual(other, deeds[0]);
    const broken = profile.ice_breakers.map(({ call_to_actions }) =>
      call_to_actions.map(({ payload }) => withoutLocale(payload)),
    );
    for (const other of broken) assert.deepEqual(other, broken[0]);
  });

  for (const [what, address] of [
    ['an address without https', 'http://guiden.example.no'],
    ['no address', 'guiden'],
    ['an address too long for a greeting', `https://${'a'.repeat(60)}.example.no`],
  ] as const)
    it(`is not made with ${what}`, () => assert.throws(() => profileFor(address)));
});

describe('npm run messenger', function () {
  // Each starts a whole Node, on machines that may be busy.
  this.timeout(20_000);
  let meta: Server;
  let api: string;
  let got: Request[];
  let answer: { readonly status: number; readonly body: string };

  beforeEach(async () => {
    got = [];
    answer = { status: 200, body: '{"result":"success"}' };
    meta = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        got.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(answer.body);
      });
    });
    api = await listening(meta);
  });
  afterEach(() => closed(meta));

  const call = (given: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    run(process.execPath, [join(ROOT, 'scripts/messenger.ts'), ...given], {
      env: { PATH: process.env.PATH, ...environment },
    });

  it('only shows what it would set', async () => {
    const { stdout } = await call(['--url', URL_, '--api', api], { FACEBOOK_PAGE_TOKEN: TOKEN });
    assert.deepEqual(JSON.parse(stdout), profileFor(URL_));
    assert.deepEqual(got, []);
  });

  it('sets it in one call, the token in a header alone', async () => {
    const { stdout, stderr } = await call(['--url', URL_, '--api', api, '--set'], { FACEBOOK_PAGE_TOKEN: TOKEN });
    assert.match(stdout, /is set/);
    assert.doesNotMatch(stdout + stderr, new RegExp(TOKEN));
    assert.equal(got.length, 1);
    const [request] = got;
    assert.deepEqual([request?.method, request?.url], ['POST', '/me/messenger_profile']);
    assert.equal(request?.headers.authorization, `Bearer ${TOKEN}`);
    assert.deepEqual(JSON.parse(request?.body ?? ''), profileFor(URL_));
  });

  it('sets nothing without a token', async () => {
    await assert.rejects(call(['--url', URL_, '--api', api, '--set']), /FACEBOOK_PAGE_TOKEN is missing/);
    assert.deepEqual(got, []);
  });

  for (const [what, wrong] of [
    [
      'a refusal',
      {
        status: 400,
        body: JSON.stringify({
          error: { message: `Malformed access token ${TOKEN}`, type: 'OAuthException', code: 190 },
        }),
      },
    ],
    ['an answer that is no success', { status: 200, body: '{"result":"no"}' }],
    ['an answer that is no JSON', { status: 502, body: `<html>${TOKEN}</html>` }],
  ] as const)
    it(`fails on ${what}, and repeats nothing of it`, async () => {
      answer = wrong;
      await assert.rejects(
        call(['--url', URL_, '--api', api, '--set'], { FACEBOOK_PAGE_TOKEN: TOKEN }),
        (error: Error & { stdout: string; stderr: string }) => {
          assert.match(error.stderr, /^Meta answered \d{3}/);
          assert.doesNotMatch(error.stdout + error.stderr, new RegExp(TOKEN));
          return true;
        },
      );
    });
});

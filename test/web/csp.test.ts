import assert from 'node:assert/strict';
import { cspFor } from '../../web/csp.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('the Content-Security-Policy', () => {
  it('takes scripts from our own files alone: no inline, no eval, no other host', () => {
    const policy = directives(cspFor({ nonce: 'abc', frameAncestors: [] }));
    assert.deepEqual(policy.get('script-src'), ["'self'"]);
    assert.deepEqual(policy.get('default-src'), ["'none'"]);
    assert.deepEqual(policy.get('connect-src'), ["'self'"]);
    assert.ok(policy.get('style-src')?.includes("'nonce-abc'"));
    assert.doesNotMatch([...policy.values()].flat().join(' '), /unsafe|https?:|\*/);
  });

  it('lets nobody frame a page unless it names them', () => {
    const named = cspFor({ nonce: 'abc', frameAncestors: ["'self'", 'https://kommune.example'] });
    assert.deepEqual(directives(cspFor({ nonce: 'abc', frameAncestors: [] })).get('frame-ancestors'), ["'none'"]);
    assert.deepEqual(directives(named).get('frame-ancestors'), ["'self'", 'https://kommune.example']);
  });
});

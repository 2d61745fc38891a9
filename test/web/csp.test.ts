import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cspFor } from '../../web/csp.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('the Content-Security-Policy', () => {
  it('takes scripts from our own files alone: no inline, no eval, no other host', () => {
    const policy = directives(cspFor({ nonce: 'abc', frameAncestors: [] }));
    assert.deepEqual(policy.get('script-src'), ["'self'"]);
    assert.deepEqual(policy.get('default-src'), ["'none'"]);
    assert.deepEqual(policy.get('connect-src'), ["'self'"]);
    // Web Chat adds one empty style without its nonce: this is the hash of nothing, and allows nothing.
    const hash = createHash('sha256').update('').digest('base64');
    assert.deepEqual(policy.get('style-src'), ["'self'", "'nonce-abc'", `'sha256-${hash}'`]);
    assert.doesNotMatch([...policy.values()].flat().join(' '), /unsafe|https?:|\*/);
  });

  it('lets nobody frame a page unless it names them', () => {
    const named = cspFor({ nonce: 'abc', frameAncestors: ["'self'", 'https://kommune.example'] });
    assert.deepEqual(directives(cspFor({ nonce: 'abc', frameAncestors: [] })).get('frame-ancestors'), ["'none'"]);
    assert.deepEqual(directives(named).get('frame-ancestors'), ["'self'", 'https://kommune.example']);
  });
});

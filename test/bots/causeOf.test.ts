import assert from 'node:assert/strict';
import { causeOf } from '../../bots/causeOf.ts';

describe('the cause of an error in the log', () => {
  it('is its kind, its code and where it happened, never its message', () => {
    const cause = Object.assign(new SyntaxError('"jeg heter Kari" is no JSON'), { code: 'E_PARSE' });
    const told = causeOf(new Error('Kari', { cause }));
    assert.equal(told.error, 'Error < SyntaxError');
    assert.equal(told.code, 'E_PARSE');
    assert.ok(Array.isArray(told.at) && told.at[0].startsWith('bots/causeOf.test.ts:'));
    assert.doesNotMatch(JSON.stringify(told), /Kari/);
  });

  it('holds no words that stand in a name, a code or a message of several lines', () => {
    const error = Object.assign(new Error('Kari\n    at Kari (hjemme/Nordmann:1:1)'), { code: 'Kari Nordmann' });
    error.name = 'Kari Nordmann';
    assert.doesNotMatch(JSON.stringify(causeOf(error)), /Nordmann/);
  });

  it('is told of whatever was thrown', () => {
    assert.deepEqual(causeOf('Kari'), { error: 'string', at: [] });
    assert.deepEqual(causeOf(undefined), { error: 'undefined', at: [] });
  });
});

import assert from 'node:assert/strict';
import { QUESTION_IDS } from '../../dialogs/flow/answers.ts';

// The browser's own module. Types: web/client/tsconfig.json.
const { answersFrom, fragmentIn, linkTo } = await import(
  new URL('../../web/client/resultLink.js', import.meta.url).href
);

describe('the link to one’s results, in the browser', () => {
  it('reads answers as ids', () => {
    assert.deepEqual(answersFrom('#svar=who=nextOfKin&substances=alcohol,medication'), {
      who: ['nextOfKin'],
      substances: ['alcohol', 'medication'],
    });
  });

  it('leaves out what does not look like ids, and is none when nothing is left', () => {
    assert.deepEqual(answersFrom('#svar=who=<b>,ownUse&place=jeg bor i Bodø'), { who: ['ownUse'] });
    for (const fragment of ['', '#svar=', '#svar=<script>', '#hjelpetelefoner'])
      assert.equal(answersFrom(fragment), undefined);
  });

  it('finds the ids in what the guide answers, whatever stands around them', () => {
    const fragment = QUESTION_IDS.map((id) => `${id}=one,0301-03`).join('&');
    assert.equal(
      fragmentIn([{ attachments: [{ text: `[Lenken](https://guide.example/#svar=${fragment})` }] }]),
      fragment,
    );
    assert.equal(fragmentIn([{ text: 'ingen lenke' }]), undefined);
    assert.equal(linkTo('https://guide.example/', fragment), `https://guide.example/#svar=${fragment}`);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activitiesJson } from '../../bots/channels/activityJson.ts';
import { CHANNEL_IDS } from '../../bots/channels/capabilities.ts';
import { createRenderer } from '../../bots/channels/render.ts';
import { LOCALES } from '../../data/schema.ts';
import { textsOf } from '../../data/texts.ts';
import { chosen, QUESTION_IDS } from '../../dialogs/flow/answers.ts';
import { numberOf } from '../../dialogs/lasting.ts';
import { outcomeOf, prospectOf } from '../../dialogs/recommender/prospect.ts';
import { recommend } from '../../dialogs/recommender/recommend.ts';
import { newSession } from '../../dialogs/session.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { fullAnswers } from '../support/answers.ts';
import { catalogue, content, places } from '../support/real.ts';
import { contextWith, knowing } from '../support/turns.ts';

const named = [...places.counties, ...places.municipalities, ...places.districts];
const texts = textsOf(content, named);
const render = createRenderer({ content, texts, release: false, publicUrl: 'https://g.example', idleMinutes: 60 });
const context = { ...contextWith(knowing({})), catalogue };

const wishes = [0, 1].flatMap((more) =>
  [true, false].flatMap((flag) =>
    LOCALES.map((locale, seed) => ({ seed, more, groups: flag, withdrawal: !flag, locale })),
  ),
);

describe('what is remembered', () => {
  it('recommends as if it were found anew', () => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        // A copy of the catalogue has been asked nothing yet.
        for (const wish of wishes)
          assert.deepEqual(recommend(catalogue, answers, wish), recommend({ ...catalogue }, answers, wish));
      }),
      { numRuns: 300 },
    );
  });

  it('calls an outcome settled only where it is the same for every seed', () => {
    let settled = 0;
    fc.assert(
      fc.property(fullAnswers, fc.subarray<string>([...QUESTION_IDS]), (full, left) => {
        const prospect = prospectOf(
          catalogue,
          Object.fromEntries(Object.entries(full).filter(([id]) => !left.includes(id))),
        );
        if (prospect.settled === undefined) return;
        settled++;
        for (let seed = 0; seed < 1_000; seed += 37) assert.equal(outcomeOf(prospect, seed), prospect.settled);
      }),
      { numRuns: 400 },
    );
    assert.ok(settled > 0);
  });

  it('is drawn and written as if it were for this person alone', () => {
    fc.assert(
      fc.property(fullAnswers, fc.subarray(['who', 'substances', 'where', 'twelveStep']), (full, left) => {
        const answers = Object.fromEntries(Object.entries(full).filter(([id]) => !left.includes(id)));
        for (const alsoReads of [undefined, 'teams', 'messenger'] as const) {
          const turnContext = { ...context, alsoReads, together: alsoReads === 'teams' };
          const { replies } = takeTurn({ ...newSession('nb', 1), answers }, { kind: 'resume' }, turnContext);
          for (const channelId of CHANNEL_IDS)
            for (const locale of LOCALES) {
              const drawn = render(replies, { channelId, locale });
              // A copy is marked as nobody else's.
              const alone = render(structuredClone(replies), { channelId, locale });
              assert.equal(Buffer.from(activitiesJson(drawn), 'latin1').toString(), JSON.stringify(alone));
            }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('marks what this person chose before, not what another did', () => {
    fc.assert(
      fc.property(fullAnswers, fc.constantFrom('substances', 'twelveStep', 'where'), (answers, changing) => {
        const { replies } = takeTurn({ ...newSession('nb', 1), answers, changing }, { kind: 'resume' }, context);
        const put = replies.find((reply) => reply.kind === 'question');
        const marked = put?.options.filter((option) => option.chosen).map(({ id }) => id) ?? [];
        assert.deepEqual(marked.sort(), [...chosen(answers, changing)].sort());
      }),
    );
  });

  it('holds no place', () => {
    const said = { who: 'ownUse', substances: 'alcohol', twelveStep: 'either', mixed: 'either', where: 'inPerson' };
    const at = { ...said, place: '0301', goal: 'quit' };
    const answers = Object.fromEntries(Object.entries(at).map(([id, option]) => [id, { options: [option] }]));
    const { replies } = takeTurn({ ...newSession('nb', 1), answers }, { kind: 'resume' }, context);
    const results = replies.filter(({ kind }) => kind === 'recommendations');
    assert.deepEqual(results.map(numberOf), [undefined]);
    assert.notEqual(recommend(catalogue, answers), recommend(catalogue, answers));
    const { place: _place, ...nowhere } = answers;
    assert.equal(recommend(catalogue, nowhere), recommend(catalogue, nowhere));
  });
});

/** How many choices each kind of person has: who × problem × method × county. Counts what may be shown, whatever its rank. */
import type { Answers } from '../../dialogs/flow/answers.ts';
import { relevantTo } from '../../dialogs/flow/people.ts';
import { optionsFor } from '../../dialogs/flow/questions.ts';
import type { Catalogue, Organization } from '../../dialogs/recommender/catalogue.ts';
import { mayShow } from '../../dialogs/recommender/hardRules.ts';
import { personOf } from '../../dialogs/recommender/person.ts';

export type Method = 'any' | 'twelveStep' | 'other';
/** Only where the person may say what they think of twelve steps. */
const methodsOf = (answers: Answers): readonly Method[] =>
  relevantTo(answers).has('twelveStep') ? ['any', 'twelveStep', 'other'] : ['any'];

/** A row of a table: what is asked for, and the number of choices by place, the first without one. */
export interface CoverageRow {
  readonly problem: string;
  readonly method: Method;
  readonly counts: readonly number[];
}

export interface Coverage {
  readonly who: string;
  readonly rows: readonly CoverageRow[];
}

/** Kinds of people by the answers that make them one. Where lists are two, the first is counted. */
const KINDS: Readonly<Record<string, Answers>> = {
  ownUse: { who: { options: ['ownUse'] } },
  nextOfKin: { who: { options: ['nextOfKin'] } },
  bereaved: { who: { options: ['nextOfKin'] }, relation: { options: ['bereaved'] } },
  professional: { who: { options: ['professional'] } },
  curious: { who: { options: ['curious'] } },
  'under18, self': { who: { options: ['under18'] }, about: { options: ['ownUse'] } },
  'under18, at home': { who: { options: ['under18'] }, about: { options: ['nextOfKin'] } },
};

const TWELVE_STEP: Readonly<Record<Method, (organization: Organization) => boolean>> = {
  any: () => true,
  twelveStep: ({ methods }) => methods.includes('twelveStep'),
  other: ({ methods }) => !methods.includes('twelveStep'),
};

function choices({ organizations }: Catalogue, answers: Answers, method: Method): number {
  const person = personOf(answers);
  const [audience] = person.audiences;
  if (!audience) return 0;
  return organizations.filter((one) => TWELVE_STEP[method](one) && mayShow(one, person, audience)).length;
}

/** `places` are county or municipality ids. */
export function coverageOf(catalogue: Catalogue, places: readonly string[]): readonly Coverage[] {
  return Object.entries(KINDS).map(([who, answers]) => ({
    who,
    rows: optionsFor('substances', answers).flatMap((problem) =>
      methodsOf(answers).map((method) => ({
        problem,
        method,
        counts: [undefined, ...places].map((place) =>
          choices(
            catalogue,
            { ...answers, substances: { options: [problem] }, ...(place && { place: { options: [place] } }) },
            method,
          ),
        ),
      })),
    ),
  }));
}

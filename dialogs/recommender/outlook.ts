/** What the flow asks of the recommender, so that it puts only questions that matter. */
import type { Outlook } from '../flow/next.ts';
import type { Catalogue } from './catalogue.ts';
import { ORGANIZATION_RULES, suits } from './hardRules.ts';
import { outcomeOf, prospectOf } from './prospect.ts';

/** Holds for one catalogue and one seed. */
export function createOutlook(catalogue: Catalogue, seed: number): Outlook {
  return {
    outcome(answers) {
      const prospect = prospectOf(catalogue, answers);
      return prospect.settled ?? outcomeOf(prospect, seed);
    },
    placeMatters(answers) {
      const { person } = prospectOf(catalogue, answers);
      return catalogue.organizations.some(
        (organization) =>
          !('national' in organization.area) &&
          person.audiences.some((audience) => suits(organization.suits, person, audience)) &&
          ORGANIZATION_RULES.every((rule) => rule.id === 'place' || rule.allows(organization, person)),
      );
    },
  };
}

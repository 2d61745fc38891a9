/**
 * The link back to one's results holds the answers as ids, behind the # that browsers keep to themselves:
 * `#svar=who=nextOfKin&substances=alcohol,medication`.
 */
const SIGN = '#svar=';
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

/**
 * The answers of a fragment; undefined where it holds none. What does not look like ids is left out.
 * @param {string} fragment
 */
export function answersFrom(fragment) {
  if (!fragment.startsWith(SIGN)) return undefined;
  /** @type {Record<string, string[]>} */
  const answers = {};
  for (const [question, joined] of new URLSearchParams(fragment.slice(SIGN.length))) {
    const options = joined.split(',').filter((option) => ID.test(option));
    if (ID.test(question) && options.length > 0) answers[question] = options;
  }
  return Object.keys(answers).length > 0 ? answers : undefined;
}

/**
 * The ids in whatever the guide answered with a link; undefined where there is no link.
 * @param {unknown} replies
 */
export const fragmentIn = (replies) => /#svar=([A-Za-z0-9._,=&-]+)/.exec(JSON.stringify(replies))?.[1];

/** @param {string} page the address of the page that opens it @param {string} fragment ids, as the guide gives them */
export const linkTo = (page, fragment) => `${page}${SIGN}${fragment}`;

/** What words answer to the gentle question. Only a plain no is a no: all else that answers it is answered with the numbers. */
import type { Context } from './context.ts';
import type { Chosen, Understood, Utterance } from './understanding/types.ts';

const names = (chosen: Chosen | undefined, id: string): boolean =>
  chosen !== undefined && 'options' in chosen && chosen.options.includes(id);

/** The question asks about others too: "broren min" names one, and tells nothing else. */
function namesOnlySomebody({ slots }: Understood): boolean {
  const told = Object.keys(slots);
  return slots.relation !== undefined && told.every((slot) => slot === 'who' || slot === 'relation');
}

/** "Nei, takk" is a no. "Nei, men av og til", "nei, ikke ennå" and "nei, det er sønnen min" are none. */
export function answerToQuestion(
  { choose }: Utterance,
  understood: Understood,
  { words: wordsFor }: Context,
): 'yes' | 'no' | undefined {
  const said = (id: string) => wordsFor(`option.danger.${id}`);
  const yes = { id: 'yes', words: [...wordsFor('action.yes'), ...said('yes')] };
  const no = { id: 'no', words: [...wordsFor('action.no'), ...said('no')] };
  const beside = { id: 'beside', words: said('beside') };
  // A time is an answer where it is all that is said ("i går"), not in what is told.
  const alone = { ...yes, words: [...yes.words, ...said('when')] };
  const whole = choose([alone, beside, no], true);
  if (names(choose([yes], false), 'yes')) return 'yes';
  if (whole && 'exact' in whole && whole.exact) {
    if (names(whole, 'yes')) return 'yes';
    if (names(whole, 'no') && names(choose([no], false), 'no')) return 'no';
  }
  const begun = choose([yes, no], false);
  const answers = names(begun, 'yes') || names(begun, 'no') || namesOnlySomebody(understood);
  return answers || understood.command === 'dontKnow' || understood.command === 'no' ? 'yes' : undefined;
}

/** "Slik forstår jeg deg": what the words added, in one line, with a way to change it. */
import { ACTIONS } from './actions.ts';
import { type Answers, chosen, QUESTION_IDS, type QuestionId } from './flow/answers.ts';
import { createLasting } from './lasting.ts';
import type { Reply } from './replies.ts';
import { text } from './text.ts';

/** Said by another part of the line: a relation says that it is about somebody else. */
const SAID_BY: Readonly<Partial<Record<QuestionId, QuestionId>>> = { who: 'relation' };
const isSaid = (id: QuestionId, changed: readonly QuestionId[], answers: Answers): boolean =>
  // That it is about oneself too is said by nothing else.
  (!chosen(answers, 'who').includes('both') && changed.some((other) => other === SAID_BY[id])) ||
  (id === 'age' && chosen(answers, 'relation').includes('child'));

/** No reply when the words added nothing. */
export function sayBack(before: Answers, after: Answers): readonly Reply[] {
  const changed = QUESTION_IDS.filter(
    (id) => chosen(after, id).length > 0 && chosen(after, id).join() !== chosen(before, id).join(),
  );
  const what = changed
    .filter((id) => !isSaid(id, changed, after))
    .map((id) => text(`understood.${id}`, { what: chosen(after, id).map((option) => inlineText(id, option)) }));
  if (what.length === 0) return [];
  const make = (): Reply => ({
    kind: 'message',
    about: 'understood',
    texts: [text('understood', { what })],
    actions: [ACTIONS.change],
  });
  // What names a place is for few, perhaps for one.
  return [changed.includes('place') ? make() : saidBack(JSON.stringify(what), make)];
}

const saidBack = createLasting<Reply>(300);

const inlineText = (id: QuestionId, option: string) =>
  text(id === 'place' ? `place.${option}` : `option.${id}.${option}.inline`);

/** How a press travels: as an object, or as JSON where a channel only carries text. Read back with the same strictness. */
import { z } from 'zod';
import { QUESTION_IDS } from '../../dialogs/flow/answers.ts';
import { BUTTON_COMMANDS, COMMANDS, type Press } from '../../dialogs/replies.ts';
import { checked } from './reading/checked.ts';

/** Option ids, place ids, content ids. Nothing that could hold a sentence. */
export const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
export const questionId = z.enum(QUESTION_IDS);
const flowVersion = z.int().min(0).max(9999);

const answerPress = z.strictObject({ question: questionId, option: shortId, flowVersion });
const commandPress = z.strictObject({
  command: z.enum([...COMMANDS, ...BUTTON_COMMANDS]),
  argument: shortId.optional(),
});

/** A press, or undefined for anything else. */
export function pressFrom(data: unknown): Press | undefined {
  const answer = checked(answerPress, data);
  if (answer?.success) return answer.data;
  const command = checked(commandPress, data);
  if (!command?.success) return undefined;
  const { argument, ...rest } = command.data;
  return argument === undefined ? rest : { ...rest, argument };
}

export const pressValue = (press: Press): { readonly guide: Press } => ({ guide: press });
export const pressPayload = (press: Press): string => JSON.stringify(pressValue(press));

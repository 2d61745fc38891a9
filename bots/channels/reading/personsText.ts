import type { Activity } from 'botbuilder';
import { at, stringAt } from './at.ts';

/** Longer messages are cut: what matters is said by then, and understanding has twenty milliseconds. */
export const MOST_CHARACTERS = 10_000;

/** What the person wrote, without the "@bot" that Teams puts before it. */
export function personsText({ text, entities, recipient }: Partial<Activity>): {
  readonly text: string;
  readonly mentioned: boolean;
} {
  const written = typeof text === 'string' ? text.slice(0, MOST_CHARACTERS).toWellFormed() : '';
  const mentions = mentionsOf(entities, stringAt(recipient, 'id'));
  const rest = mentions.reduce((words, mention) => words.replaceAll(mention, ' '), written);
  return { text: rest.trim(), mentioned: mentions.length > 0 };
}

function mentionsOf(entities: unknown, bot: string | undefined): string[] {
  if (bot === undefined || !Array.isArray(entities)) return [];
  return entities
    .slice(0, 50)
    .filter((entity) => at(entity, 'type') === 'mention' && at(entity, 'mentioned', 'id') === bot)
    .map((entity) => stringAt(entity, 'text') ?? '')
    .filter((mention) => /^<at\b/i.test(mention));
}

import { dangerConcept } from './crisis.ts';
import type { CompiledLexicon, Lexicon } from './lexicon.ts';
import { compileMatcher } from './matcher.ts';
import { questionConcepts } from './questions.ts';
import { compileSpeakers } from './speakers.ts';
import { compileSpoken } from './spokenData.ts';

/** All patterns of a lexicon made one. Throws an error naming the concept where one of them cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const { concepts, ordinary, dangers, questions, languages, scripts, spoken, model } = lexicon;
  const ofDangers = Object.fromEntries(dangers.map(({ id, when }) => [dangerConcept(id), when]));
  return {
    model,
    spoken: compileSpoken(spoken, ordinary),
    dangers: dangers.map(({ when: _, ...danger }) => danger),
    questions: Object.fromEntries(Object.entries(questions).map(([id, { ask: _, ...question }]) => [id, question])),
    matcher: compileMatcher({ ...concepts, ...ofDangers, ...questionConcepts(questions) }, ordinary),
    speakers: compileSpeakers(languages, scripts),
  };
}

export const compiled = (lexicon: Lexicon | CompiledLexicon): CompiledLexicon =>
  'matcher' in lexicon ? lexicon : compileLexicon(lexicon);

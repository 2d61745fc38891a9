/** Types of find.js for the server, which runs the same file. */
import type MiniSearch from 'minisearch';
import type { Options } from 'minisearch';

type Stem = (word: string) => string;

export function termsOf(text: string, stem: Stem): string[];
export function searchOptions(stem: Stem): Options;
export function find(index: MiniSearch, stem: Stem, words: string): string[] | undefined;

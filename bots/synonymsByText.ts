/** Other words for options: question → option → words. */
export type OptionSynonyms = Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>>;

/** The same by the text ids that createWords looks them up with. */
export function synonymsByText(options: OptionSynonyms): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([question, words]) =>
      Object.entries(words ?? {}).map(([option, said]) => [`option.${question}.${option}`, said] as const),
    ),
  );
}

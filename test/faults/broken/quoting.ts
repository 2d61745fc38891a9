/** An error as bad as they come: what was being read stands in its message, its name, its code, its cause and its stack. */
export function quoting(words: string): Error {
  const inner = new SyntaxError(
    `Unexpected token, "${words}" is not valid JSON\n    at ${words} (/home/${words}/a.ts:1:1)`,
  );
  const error = new Error(`could not read ${words}`, { cause: inner });
  error.name = words;
  return Object.assign(error, { code: words, words, request: { body: words } });
}

/**
 * Joins paragraphs into as few messages as the limit allows. A paragraph longer than the limit is parted at a line,
 * else at a space, so that no channel cuts it.
 */
export function split(paragraphs: readonly string[], limit: number): string[] {
  const messages: string[] = [];
  for (const part of paragraphs.flatMap((paragraph) => pieces(paragraph, limit))) {
    const joined = `${messages.at(-1)}\n\n${part}`;
    if (messages.length > 0 && joined.length <= limit) messages[messages.length - 1] = joined;
    else messages.push(part);
  }
  return messages;
}

function pieces(paragraph: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > limit) {
    const head = rest.slice(0, limit + 1);
    const at = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((index) => index > 0) ?? limit;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest ? [...parts, rest] : parts;
}

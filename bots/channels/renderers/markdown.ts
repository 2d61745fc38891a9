/**
 * Our words in Markdown. They are plain words: anything that looks like markup is meant literally. So is the full stop
 * of "example.no": Web Chat would make a link of it, and some addresses must not be one.
 */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\*_[\]`<>]|(?<=[\wæøå])\.(?=[a-zæøå]{2})/g, '\\$&');
}

export const bold = (words: string): string => `**${escapeMarkdown(words)}**`;
export function link(label: string, url: string): string {
  const closed = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${escapeMarkdown(label)}](${closed})`;
}

/** Addresses in running text become links. */
export function toMarkdown(words: string): string {
  return words
    .split(/(https?:\/\/[^\s<>()"'`[\]\\{}]*[^\s<>()"'`[\]\\{}.,;:!?»”])/)
    .map((part, index) => (index % 2 === 1 ? link(part.replace(/^https?:\/\//, ''), part) : escapeMarkdown(part)))
    .join('');
}

/** Words that a page, a card or a channel could take for more than words. Each holds `MARK`, by which it is found again. */
export const MARK = 'ondskap';

export const HOSTILE: readonly string[] = [
  `<script>${MARK}()</script>`,
  `"><img src=x onerror=${MARK}()>`,
  `' onmouseover='${MARK}()`,
  `</title></main><iframe src=//${MARK}.no>`,
  `![x](javascript:${MARK})`,
  `[gratis hjelp](https://${MARK}.no)`,
  `[a]: https://${MARK}.no "b"`,
  `<https://${MARK}.no>`,
  `<at>${MARK}</at>`,
  `*${MARK}* _${MARK}_ \`${MARK}\``,
  `\\[x](https://${MARK}.no)`,
  `&lt;script&gt;${MARK}`,
  `{"type":"AdaptiveCard","body":[{"type":"Image","url":"https://${MARK}.no"}]}`,
  `{"guide":{"command":"${MARK}"}}`,
  `\${${MARK}} {{${MARK}}} {${MARK}} {{DATE(${MARK})}}`,
  `$& $1 $\` ${MARK}`,
  `\u202e${MARK}\u202c\u200f\u2066`,
  `${MARK}\u0000\u0007\u001b[31m`,
  `=HYPERLINK("https://${MARK}.no")`,
];

const WORDS = ['name', 'title', 'publisher', 'operator', 'websiteText', 'urlText', 'fact', 'hoursAsOf'];

/**
 * The same content with hostile words wherever an editor can write words. Ids, addresses, numbers and dates stay: of those
 * the content check lets nothing else through.
 */
export function withHostileWords<T>(content: T): T {
  let next = 0;
  const words = () => (HOSTILE[next++ % HOSTILE.length] ?? '').slice(0, 80);
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.includes(key) ? words() : value;
    if (Array.isArray(value)) return value.map((one) => (key === 'alternativeNames' ? words() : change(one, key)));
    if (typeof value !== 'object' || value === null) return value;
    if (Object.hasOwn(value, 'nb')) return { nb: words(), nn: words(), en: words() };
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
  };
  return change(content, '') as T;
}

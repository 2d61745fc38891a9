/**
 * What is printed once there are results: a clean list, made of the ids the guide answered with and the entries that
 * are the same for everybody. No id leaves the page.
 */

/** @param {string} tag @param {string} text @param {string} [className] */
function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** @param {{ name: string, text: string, reached: string[], status?: string }} entry */
function item({ name, text, reached, status }) {
  const made = document.createElement('li');
  made.append(element('strong', name), element('p', text));
  if (reached.length > 0)
    made.append(
      element(
        'p',
        reached.map((one) => (one.startsWith('/') ? location.origin + one : one)).join(' · '),
        'sheet-reached',
      ),
    );
  if (status) made.append(element('p', status, 'sheet-status'));
  return made;
}

/** @param {string | undefined} title @param {any[]} entries */
function list(title, entries) {
  if (entries.length === 0) return [];
  const made = document.createElement('ul');
  made.append(...entries.map(item));
  return title ? [element('h2', title), made] : [made];
}

/**
 * @param {object} options
 * @param {{ organizations?: string[], helplines?: string[], articles?: string[] }} options.results ids, in order
 * @param {any} options.entries the module entries.<locale>.js
 * @param {any} options.words
 * @param {string} options.language
 */
export function showPrintSheet({ results, entries, words, language }) {
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  const pick = (/** @type {string[]} */ ids, /** @type {any} */ from) => ids.flatMap((id) => from[id] ?? []);
  const lines = Object.fromEntries(entries.helplines.map((/** @type {any} */ line) => [line.id, line]));
  const emergency = entries.helplines.filter((/** @type {any} */ line) => line.emergency);
  const sheet = document.createElement('section');
  sheet.className = 'print-sheet';
  sheet.append(
    element('h1', words.sheetTitle),
    ...list(undefined, pick(results.organizations ?? [], entries.organizations)),
    ...list(words.sheetPeople, [...pick(results.helplines ?? [], lines), ...emergency]),
    ...list(words.sheetReading, pick(results.articles ?? [], entries.articles)),
    element('p', words.sheetDate.replace('{date}', today).replace('{url}', location.origin), 'sheet-status'),
  );
  document.querySelector('.print-sheet')?.remove();
  document.body.append(sheet);
}

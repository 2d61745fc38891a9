/** Narrows the overview while one chooses and types. What is chosen stays in the page: nothing is sent, no address changes. */
import { find, searchOptions } from './find.js';

const FIELDS = ['who', 'problem', 'method', 'form', 'county'];

const form = document.querySelector('form.finder');
const list = document.querySelector('.organizations');

/** The search is fetched when somebody goes to its field. @type {Promise<(words: string) => string[] | undefined> | undefined} */
let search;

async function loadSearch(/** @type {string} */ address) {
  const [{ default: MiniSearch }, { stem }, { index }] = await Promise.all([
    import(/** @type {string} */ ('/assets/minisearch.js')),
    import(/** @type {string} */ ('/assets/stemmer.js')),
    import(address),
  ]);
  const loaded = MiniSearch.loadJS(index, searchOptions(stem));
  return (/** @type {string} */ words) => find(loaded, stem, words);
}

/** @param {HTMLFormElement} finder @param {Element} organizations */
function watch(finder, organizations) {
  const items = [...organizations.querySelectorAll('li[data-id]')].filter((item) => item instanceof HTMLElement);
  const byName = items.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nb'));
  const searching = () => (search ??= loadSearch(finder.dataset.index ?? ''));

  /** A later change overtakes an earlier one whose search was still on its way. */
  let latest = 0;
  const show = async () => {
    const turn = ++latest;
    const chosen = new FormData(finder);
    const words = String(chosen.get('q') ?? '');
    const found = words.trim() === '' ? undefined : (await searching())(words);
    if (turn !== latest) return;
    const place = new Map(found?.map((id, index) => [id, index]));
    const shown = byName.filter((item) => fits(item, chosen) && (!found || place.has(item.dataset.id ?? '')));
    for (const item of items) item.hidden = !shown.includes(item);
    organizations.append(...inOrder(byName, place, String(chosen.get('county') ?? '')));
    tell(finder, shown.length);
  };

  finder.addEventListener('input', show);
  finder.querySelector('#q')?.addEventListener('focus', searching, { once: true });
  finder.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
    document.getElementById('tilbud')?.focus();
  });
  document.getElementById('reset')?.addEventListener('click', (event) => {
    event.preventDefault();
    for (const field of finder.querySelectorAll('input, select')) /** @type {HTMLInputElement} */ (field).value = '';
    show();
  });
}

const nameOf = (/** @type {HTMLElement} */ item) => item.querySelector('h3')?.textContent ?? '';

/** @param {HTMLElement} item @param {FormData} chosen */
const fits = (item, chosen) =>
  FIELDS.every((field) => {
    const wanted = String(chosen.get(field) ?? '');
    return wanted === '' || (item.dataset[field] ?? '').split(' ').includes(wanted);
  });

/**
 * What is in the county before what is everywhere, then the best before the rest, as the server has it.
 * @param {HTMLElement[]} byName @param {Map<string, number>} place @param {string} county
 */
function inOrder(byName, place, county) {
  const far = (/** @type {HTMLElement} */ item) => Number(county !== '' && item.dataset.national === 'true');
  const rank = (/** @type {HTMLElement} */ item) => place.get(item.dataset.id ?? '') ?? byName.length;
  return byName.toSorted((a, b) => far(a) - far(b) || rank(a) - rank(b));
}

/** How many there are, and what was chosen for whoever prints it. @param {HTMLFormElement} finder @param {number} shown */
function tell(finder, shown) {
  const count = document.getElementById('count');
  if (count) count.textContent = (count.dataset.words ?? '').replace('#', String(shown));
  document.getElementById('none')?.toggleAttribute('hidden', shown > 0);
  const chosen = [...finder.querySelectorAll('select')].flatMap((select) =>
    select.value ? [select.selectedOptions[0]?.textContent ?? ''] : [],
  );
  const words = finder.querySelector('input')?.value.trim();
  const summary = document.getElementById('chosen');
  if (summary) summary.textContent = [...chosen, ...(words ? [`«${words}»`] : [])].join(' · ');
}

if (form instanceof HTMLFormElement && list) watch(form, list);

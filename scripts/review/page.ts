/** The page to send or print: one file, no script, nothing fetched from elsewhere. */
import { type Html, html, trusted } from '../../web/html.ts';
import type { ToReview } from './entries.ts';
import type { Section } from './sections.ts';

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.45 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 2px solid #111; } h3 { font-size: 1.05rem; margin: 0; }
article { border: 1px solid #666; padding: .75rem; margin: .75rem 0; break-inside: avoid; }
.file { color: #444; font-size: .85rem; margin: 0; }
.doubtful { border: 1px solid #8a1c00; color: #8a1c00; font-size: .8rem; padding: 0 .35rem; white-space: nowrap; }
dl { margin: .5rem 0; display: grid; grid-template-columns: 8rem 1fr; gap: .15rem .75rem; }
dt { color: #444; } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
ul { list-style: none; padding: 0; margin: .5rem 0; } li { margin: .25rem 0; }
label { display: flex; gap: .5rem; align-items: baseline; } input[type=checkbox] { width: 1rem; height: 1rem; flex: none; }
.sources { font-size: .85rem; } .sources a { overflow-wrap: anywhere; color: #003ea8; }
.sign { display: flex; flex-wrap: wrap; gap: 1.25rem; margin: .75rem 0 0; }
.sign input[type=text] { border: 0; border-bottom: 1px solid #111; font: inherit; width: 7rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .35rem; } }
@page { size: A4; margin: 12mm; }
@media print { body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.3; }
  .file { font-size: 7pt; } article { padding: 2mm; margin: 2mm 0; } dl, ul, .sign { margin: 1mm 0; } li { margin: 0; } .sources { font-size: 7pt; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 6mm; } h3 { font-size: 10pt; } h2 { break-after: avoid; } a { color: inherit; } nav { display: none; } }
`;

const factsOf = (entry: ToReview): Html =>
  html`<dl>${entry.facts.map(([label, words]) => html`<dt>${label}</dt><dd>${words}</dd>`)}</dl>`;

const checksOf = ({ checks }: ToReview): Html =>
  html`<ul>${checks.map((check) => html`<li><label><input type="checkbox"> ${check}</label></li>`)}</ul>`;

function sourcesOf({ sources }: ToReview): Html {
  const items = sources.map(
    ({ url, fact, date, kind }) =>
      html`<li><a href="${url}" rel="noreferrer">${url}</a><br>${fact} (${date}${kind === 'secondhand' ? ', annenhånds' : ''})</li>`,
  );
  return html`<ul class="sources">${items}</ul>`;
}

const SIGN = html`<p class="sign"><label>Initialer <input type="text" maxlength="5" autocomplete="off"></label>
<label>Dato <input type="text" maxlength="10" autocomplete="off"></label>
<label><input type="checkbox"> Bekreftet</label> <label><input type="checkbox"> Må rettes</label></p>`;

const entryOf = (entry: ToReview): Html => html`<article aria-labelledby="${entry.file}">
<h3 id="${entry.file}">${entry.name} ${entry.doubtful && html`<span class="doubtful">usikker</span>`}</h3>
<p class="file">data/${entry.file}.json</p>
${factsOf(entry)}${checksOf(entry)}${sourcesOf(entry)}${SIGN}
</article>`;

const idOf = (number: number) => `del-${number}`;

const sectionOf = ({ number, title, about, entries }: Section): Html =>
  html`<section><h2 id="${idOf(number)}">${number}. ${title} (${entries.length})</h2><p>${about}</p>
${entries.map(entryOf)}</section>`;

/** The whole page. `collected` is the date the content was last gathered, "2026-11-22". */
export function reviewPage(sections: readonly Section[], collected: string): string {
  const links = sections.map(
    ({ number, title, entries }) =>
      html`<li><a href="#${idOf(number)}">${number}. ${title} (${entries.length})</a></li>`,
  );
  return html`<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gruppeguiden: dette må bekreftes</title>
<style>${trusted(STYLE)}</style></head>
<body>
<main>
<h1>Gruppeguiden: dette må bekreftes</h1>
<p>Alt i guiden er hentet fra lagrede, åpne nettsider, sist ${collected}. Ingen har ringt eller åpnet sidene direkte. Begynn øverst:
Det viktigste står først. Åpne kildene, kryss av for det du har sjekket, og skriv initialer og dato. Send siden tilbake, eller skriv den ut.</p>
<nav aria-label="Deler"><ul>${links}</ul></nav>
${sections.map(sectionOf)}
</main>
</body>
</html>
`.markup;
}

import { helplineName } from '../../data/helplineFacts.ts';
import type { HelplineEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';
import { dialable } from './helplineList.ts';
import { phoneIcon } from './icons.ts';

/** How many lines beside the emergency numbers. The rest are on the landing page. */
const OTHERS = 5;

/** Numbers that are always within reach, without a script. */
export function acuteHelp({ content, words }: Site): Html {
  const emergency = emergencyLines(content.helplines);
  const others = importantLines(content.helplines).slice(0, OTHERS);
  return html`<details class="acute" data-color="danger">
<summary class="ds-button" data-size="sm">${phoneIcon}<span>${words('web.acute.title')}</span></summary>
<div class="acute-panel">
<p class="acute-intro">${words('web.acute.intro')}</p>
<ul class="numbers">${emergency.map((line) => number(line, words.locale))}</ul>
<h2 class="acute-heading">${words('web.acute.people')}</h2>
<ul class="numbers">${others.map((line) => number(line, words.locale))}</ul>
<p><a class="ds-link" href="${pathFor('landing', words.locale)}#hjelpetelefoner">${words('web.acute.all')}</a></p>
</div>
</details>`;
}

/** The numbers for danger, 113 first as the files say. */
export const emergencyLines = (lines: readonly HelplineEntry[]): readonly HelplineEntry[] =>
  lines.filter((line) => line.emergency).toSorted((a, b) => a.priority - b.priority);

/** Lines with a number that anybody can ring, the most important first, those open day and night before the rest. */
export const importantLines = (lines: readonly HelplineEntry[]): readonly HelplineEntry[] =>
  lines
    .filter((line) => !line.emergency && line.number)
    .toSorted((a, b) => Number(b.roundTheClock) - Number(a.roundTheClock) || a.priority - b.priority);

const number = (line: HelplineEntry, locale: Site['words']['locale']): Html =>
  html`<li>${
    line.number &&
    html`<a class="number" href="tel:${dialable(line.number)}">
<span class="number-digits">${line.number}</span><span class="number-name">${helplineName(line, locale)}</span></a>`
  }
<span class="number-for">${line.forWhom[locale]}</span></li>`;

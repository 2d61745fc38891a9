import { helplineName } from '../../data/helplineFacts.ts';
import type { HelplineEntry } from '../../data/schema.ts';
import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { emergencyLines } from '../parts/acuteHelp.ts';
import { crumb } from '../parts/crumb.ts';
import { dialable } from '../parts/helplineList.ts';
import { ringMark } from '../parts/icons.ts';
import { proseOf } from '../parts/prose.ts';
import { collectedOn, type Site, spokenUrl } from '../site.ts';
import { dateIn, type Words } from '../words.ts';

/** How many offers there is room to write down. */
const OFFERS = [1, 2, 3];

/**
 * One sheet of paper to give away: three empty lines, what a group is, how to reach it, whom to ring. It has no field for
 * a name, a date of birth or anything else about the one who gets it, and nothing of it is filled in here.
 */
export function handover(site: Site): Sheet {
  const { words } = site;
  const collected = collectedOn(site);
  return {
    title: words('web.handover.title'),
    description: words('web.professionals.sheet.text'),
    chat: false,
    bare: false,
    main: html`<div class="prose screen-only">
${crumb('professionals', words)}
<p>${words('web.handover.how')}</p>
<p><button type="button" class="ds-button" data-print hidden>${words('web.panel.print')}</button></p>
</div>
<article class="paper" aria-labelledby="arket">
<h1 class="ds-heading" data-size="md" id="arket">${words('web.handover.title')}</h1>
<p class="paper-lead">${words('web.handover.lead')}</p>
<h2>${words('web.handover.offers')}</h2>
<ol class="blank-lines">${OFFERS.map(() => html`<li><span class="blank"></span><span class="blank-label">${words('web.handover.line')}</span></li>`)}</ol>
<div class="paper-columns">
<section><h2>${words('web.handover.what.title')}</h2>${proseOf(words('web.handover.what.text'))}</section>
<section><h2>${words('web.handover.reach.title')}</h2>${proseOf(words('web.handover.reach.text'))}</section>
</div>
<h2>${words('web.handover.lines.title')}</h2>
<ul class="paper-lines urgent">${urgentLines(site).map((line) => row(line, words, false))}</ul>
<ul class="paper-lines">${otherLines(site).map((line) => row(line, words, true))}</ul>
<p class="paper-foot">${ringMark}<span>${words('web.handover.foot', { url: spokenUrl(site), date: collected ? dateIn(words.locale, collected) : '' })}</span></p>
</article>`,
  };
}

/** Which poison it was is asked by others than those who get this sheet. */
const urgentLines = ({ content }: Site): readonly HelplineEntry[] =>
  emergencyLines(content.helplines).filter(({ priority }) => priority < 6);

/** Those with a number, for everybody, for the common problems and for next of kin. */
const otherLines = ({ content }: Site): readonly HelplineEntry[] =>
  content.helplines
    .filter((line) => !line.emergency && line.number && line.priority <= 3 && line.review.status !== 'doubtful')
    .toSorted((a, b) => a.priority - b.priority);

function row(line: HelplineEntry, words: Words, whom: boolean): Html {
  const { number, roundTheClock, forWhom } = line;
  const always = roundTheClock ? `${words('web.helplines.always')}. ` : '';
  return html`<li><a class="paper-number" href="tel:${dialable(number ?? '')}">${number}</a>
<span><strong>${helplineName(line, words.locale)}</strong>
<span class="paper-for">${always}${whom && forWhom[words.locale]}</span></span></li>`;
}

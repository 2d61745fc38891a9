import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { articleLink, isOwn } from '../parts/articleLink.ts';
import { proseOf } from '../parts/prose.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';

const SECTIONS = ['is', 'isNot', 'when', 'talk', 'start', 'duty'] as const;

/** Where these words have their facts, and more of them. */
const TOPICS = ['professionals', 'treatment', 'starting-a-group', 'what-is-self-help-group'];

/** For whoever meets people at work: what groups are, how to use them beside treatment, how to start one. */
export function professionals(site: Site): Sheet {
  const { words, content } = site;
  const further = content.articles.filter(isOwn).filter(({ topics }) => topics.some((topic) => TOPICS.includes(topic)));
  return {
    title: words('web.nav.professionals'),
    description: words('web.professionals.lead'),
    chat: false,
    bare: false,
    main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg">${words('web.professionals.heading')}</h1>
<p class="lead">${words('web.professionals.lead')}</p>
<section class="boxed" aria-labelledby="ark">
<h2 class="ds-heading" data-size="xs" id="ark">${words('web.professionals.sheet.title')}</h2>
<p>${words('web.professionals.sheet.text')}</p>
<p><a class="ds-button" href="${pathFor('handover', words.locale)}">${words('web.professionals.sheet.open')}</a></p>
</section>
${SECTIONS.map((section) => part(section, words))}
<h2 class="ds-heading" data-size="sm">${words('web.professionals.more.title')}</h2>
<p>${words('web.professionals.more.text')}</p>
<ul class="bullets">${further.map((one) => html`<li>${articleLink(one, words)}</li>`)}</ul>
<p><a class="ds-link" href="${pathFor('overview', words.locale)}?who=professional">${words('web.professionals.more.overview')}</a></p>
<p class="onward"><a class="ds-button" data-variant="secondary" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>
</article>`,
  };
}

const part = (section: string, words: Site['words']): Html =>
  html`<h2 class="ds-heading" data-size="sm">${words(`web.professionals.${section}.title`)}</h2>
${proseOf(words(`web.professionals.${section}.text`))}`;

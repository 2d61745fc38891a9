import { type Html, html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { pathFor } from '../routes.ts';
import { durationIn, type Site } from '../site.ts';

const PRIVACY = ['kept', 'never', 'time', 'log', 'browser', 'overview', 'link', 'move', 'others', 'owner'] as const;
const ACCESSIBILITY = ['works', 'tips', 'gaps'] as const;

export const privacy = (site: Site): Sheet => prose(site, 'web.privacy', PRIVACY);
export const accessibility = (site: Site): Sheet => prose(site, 'web.accessibility', ACCESSIBILITY);

export const notFound = (site: Site): Sheet => ({
  title: site.words('web.notFound.heading'),
  chat: false,
  bare: false,
  main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg">${site.words('web.notFound.heading')}</h1>
<p class="lead">${site.words('web.notFound.text')}</p>
${toTheGuide(site)}
</article>`,
});

function prose(site: Site, prefix: string, sections: readonly string[]): Sheet {
  const { words } = site;
  const params = { duration: durationIn(site) };
  return {
    title: words(`${prefix}.heading`),
    chat: false,
    bare: false,
    main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg">${words(`${prefix}.heading`)}</h1>
<p class="lead">${words(`${prefix}.lead`)}</p>
${sections.map(
  (section) => html`<h2 class="ds-heading" data-size="sm">${words(`${prefix}.${section}.title`)}</h2>
<p>${words(`${prefix}.${section}.text`, params)}</p>`,
)}
${toTheGuide(site)}
</article>`,
  };
}

const toTheGuide = ({ words }: Site): Html =>
  html`<p><a class="ds-button" href="${pathFor('landing', words.locale)}">${words('web.nav.guide')}</a></p>`;

import { html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { chatPanel } from '../parts/chatPanel.ts';
import { helplineList } from '../parts/helplineList.ts';
import { listIcon } from '../parts/icons.ts';
import { pathFor } from '../routes.ts';
import { durationIn, type Site } from '../site.ts';

export function landing(site: Site): Sheet {
  const { words, content } = site;
  const lines = content.helplines.toSorted(
    (a, b) => Number(b.emergency) - Number(a.emergency) || a.priority - b.priority,
  );
  return {
    chat: true,
    bare: false,
    main: html`<div class="hero">
<div class="hero-words">
<h1 class="ds-heading" data-size="xl">${words('web.landing.heading')}</h1>
<p class="lead">${words('web.landing.lead')}</p>
<ul class="points">${[1, 2, 3].map((n) => html`<li><strong>${words(`web.landing.point${n}.title`)}</strong> ${words(`web.landing.point${n}.text`)}</li>`)}</ul>
</div>
${chatPanel(site)}
</div>
<div class="below">
<section class="kept" aria-labelledby="lagres">
<h2 class="ds-heading" data-size="xs" id="lagres">${words('web.kept.title')}</h2>
<p>${words('web.kept.text', { duration: durationIn(site) })}</p>
<p><a class="ds-link" href="${pathFor('privacy', words.locale)}">${words('web.kept.more')}</a></p>
</section>
<section class="browse" aria-labelledby="bla">
<h2 class="ds-heading" data-size="xs" id="bla">${words('web.landing.browse.title')}</h2>
<p>${words('web.landing.browse.text')}</p>
<p><a class="ds-button" data-variant="secondary" href="${pathFor('overview', words.locale)}">${listIcon}${words('web.nav.overview')}</a></p>
<ul class="contacts">${(['articles', 'professionals'] as const).map((view) => html`<li><a class="ds-link" href="${pathFor(view, words.locale)}">${words(`web.nav.${view}`)}</a></li>`)}</ul>
</section>
<section class="lines" aria-labelledby="hjelpetelefoner">
<h2 class="ds-heading" data-size="sm" id="hjelpetelefoner" tabindex="-1">${words('web.helplines.title')}</h2>
<p>${words('web.helplines.intro')}</p>
${helplineList(lines, words)}
</section>
</div>`,
  };
}

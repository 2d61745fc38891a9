import { html } from '../html.ts';
import type { Sheet } from '../layout.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';

/**
 * Where one comes from Teams or Messenger. The code is behind the # and only the button sends it: whoever fetches this
 * page to show a preview of the link uses up nothing.
 */
export function moving({ words }: Site): Sheet {
  const landing = pathFor('landing', words.locale);
  return {
    title: words('web.moving.title'),
    script: '/assets/moving.js',
    chat: false,
    bare: false,
    main: html`<article class="prose">
<h1 class="ds-heading" data-size="lg" id="title" tabindex="-1" data-gone="${words('web.moving.gone.title')}">${words('web.moving.title')}</h1>
<noscript><p>${words('web.moving.noScript')}</p></noscript>
<div id="ready" hidden>
<p class="lead">${words('web.moving.lead')}</p>
<p>${words('web.moving.text')}</p>
<p><button type="button" class="ds-button" id="move" data-landing="${landing}">${words('web.moving.button')}</button></p>
</div>
<p class="ds-alert" id="trouble" data-color="warning" role="alert" hidden>${words('web.moving.trouble')}</p>
<div id="gone" hidden>
<p class="lead">${words('web.moving.gone.text')}</p>
<p><a class="ds-button" href="${landing}">${words('web.moving.gone.start')}</a></p>
</div>
<p><a class="ds-link" href="${pathFor('overview', words.locale)}">${words('web.nav.overview')}</a></p>
</article>`,
  };
}

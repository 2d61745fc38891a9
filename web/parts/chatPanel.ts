import { type Html, html } from '../html.ts';
import { pathFor } from '../routes.ts';
import type { Site } from '../site.ts';

/** The conversation's place. What stands in it is true until chat.js has drawn the chat there. */
export function chatPanel(site: Site): Html {
  const { words } = site;
  return html`<section class="panel" aria-labelledby="samtale">
<h2 id="samtale" class="panel-title">${words('web.panel.title')}</h2>
<div class="chat" id="chat" data-locale="${words.locale}">
<div class="fallback">
<p class="no-script">${words('web.panel.noScript')}</p>
${site.webChatReady && html`<p class="starting" hidden>${words('web.panel.starting')}</p>`}
<p class="missing"${site.webChatReady && html` hidden`}>${words('web.panel.missing')}</p>
<p>${words('web.panel.meanwhile')}</p>
<p><a class="ds-link" href="${pathFor('overview', words.locale)}">${words('web.nav.overview')}</a></p>
</div>
</div>
<div class="trouble ds-alert" id="trouble" data-color="warning" role="alert" hidden>
<p id="trouble-text"></p>
<button type="button" class="ds-button" data-size="sm" id="retry">${words('web.client.retry')}</button>
</div>
<div class="panel-actions" role="group" aria-label="${words('web.panel.actions')}" hidden>
${button('restart', words('web.panel.restart'))}
${button('delete', words('web.panel.delete'))}
${button('print', words('web.panel.print'), true)}
${button('link', words('web.panel.link'), true)}
</div>
<p class="panel-status" role="status" id="panel-status"></p>
</section>`;
}

const button = (id: string, label: string, afterResults = false): Html =>
  html`<button type="button" class="ds-button" data-variant="tertiary" data-size="sm" id="${id}"${afterResults && html` hidden`}>${label}</button>`;

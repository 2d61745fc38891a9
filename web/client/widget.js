/**
 * Gruppeguiden on another site: <script src="https://…/widget.js" data-lang="nb" defer></script>
 * One button in a shadow root; the frame is made when it is first pressed. No cookie, nothing global but one guard.
 * Under a Content-Security-Policy the host needs: script-src and frame-src with the guide's origin. No style-src.
 */
(() => {
  const GUARD = Symbol.for('gruppeguiden.widget');
  if (window[GUARD]) return;
  window[GUARD] = true;

  const ALL_WORDS = 'WORDS';
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const lang = ALL_WORDS[script.dataset.lang] ? script.dataset.lang : 'nb';
  const words = ALL_WORDS[lang];

  const host = document.createElement('div');
  host.lang = lang;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    * { box-sizing: border-box; font: 500 17px/1.3 Inter, system-ui, sans-serif; }
    button { cursor: pointer; min-height: 48px; border: 0; border-radius: 24px; padding: 0 22px; background: #0d7a5f; color: #fff; }
    button:hover { background: #0b644e; }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #24272b; }
    .open { position: fixed; inset: auto 16px 16px auto; z-index: 2147483646; box-shadow: 0 2px 10px #0004; }
    .box { position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; width: min(440px, calc(100vw - 32px)); height: min(720px, calc(100dvh - 32px)); display: flex; flex-direction: column; background: #0d7a5f; border-radius: 14px; overflow: hidden; box-shadow: 0 6px 30px #0006; }
    .box[hidden], .open[hidden] { display: none; }
    .bar { display: flex; justify-content: flex-end; }
    .bar button { min-height: 44px; border-radius: 0; }
    .bar button:focus-visible { outline-offset: -5px; box-shadow: none; }
    iframe { flex: 1; width: 100%; border: 0; background: Canvas; }
    @media (max-width: 480px), (max-height: 480px) { .box { inset: 0; width: auto; height: auto; border-radius: 0; } }
    @media print { .open, .box { display: none; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const button = (className, label) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.textContent = label;
    return made;
  };
  const open = button('open', words.open);
  const close = button('close', words.close);
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.append(close);
  const box = document.createElement('div');
  box.className = 'box';
  box.hidden = true;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', words.title);
  box.append(bar);
  root.append(open, box);

  let frame;
  const show = () => {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = words.title;
      frame.referrerPolicy = 'no-referrer';
      frame.allow = 'clipboard-write';
      // Behind the #, so that the guide knows whom to answer and no server is told.
      frame.src = `${origin}/chat?lang=${lang}#host=${encodeURIComponent(location.origin)}`;
      box.append(frame);
    }
    box.hidden = false;
    open.hidden = true;
    open.setAttribute('aria-expanded', 'true');
    frame.focus();
  };
  const hide = () => {
    if (box.hidden) return;
    box.hidden = true;
    open.hidden = false;
    open.setAttribute('aria-expanded', 'false');
    open.focus();
  };

  open.setAttribute('aria-expanded', 'false');
  open.addEventListener('click', show);
  close.addEventListener('click', hide);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  addEventListener('message', (event) => {
    if (event.origin !== origin || !frame || event.source !== frame.contentWindow) return;
    if (event.data?.gruppeguiden === 'close') hide();
    if (event.data?.gruppeguiden === 'leave') {
      host.remove();
      location.replace('https://www.yr.no/');
    }
  });
  document.body.append(host);
})();

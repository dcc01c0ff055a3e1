// Starts the page: who is here, what the address asks for, and the tabs below.
import { at, h, show, toast } from './dom.js';
import { icon } from './icons.js';
import { t, language } from './texts.js';
import * as session from './session.js';
import * as store from './store.js';
import * as sync from './sync.js';
import { OutOfReach } from './net.js';
import { uuid7 } from './ids.js';
import { today } from './views/today.js';
import { checks } from './views/checks.js';
import { check } from './views/check.js';
import { rectify } from './views/rectify.js';
import { finding } from './views/finding.js';
import { queue } from './views/queue.js';
import { me } from './views/me.js';
import { welcome } from './views/welcome.js';

const VIEWS = { today, checks, check, rectify, finding, queue, me };
const TABS = ['today', 'rectify', 'checks', 'queue', 'me'];
const UNDER = { check: 'checks', finding: 'rectify' };
/** Views that are typed into; what comes in meanwhile does not draw them anew. */
const FORMS = Object.keys(UNDER);

async function render() {
  const [name = 'today', ...rest] = location.hash.slice(2).split('/').filter(Boolean);
  document.title = `${t('title')} · 基层`;
  at('tabs').hidden = !session.user();
  if (!session.user()) return welcome();
  await tabs(name);
  await (VIEWS[name] ?? today)(...rest.map(decodeURIComponent));
  return at('title').focus({ preventScroll: true });
}

async function tabs(name) {
  const waiting = await store.waiting();
  at('tabs').replaceChildren(...TABS.map((tab) => h('a', {
    href: `#/${tab}`, 'aria-current': tab === (UNDER[name] ?? name) ? 'page' : null,
  }, icon(tab), t(tab), tab === 'queue' && waiting > 0 && h('b', {}, String(waiting)))));
}

/** Says in the corner how things stand; a view that is being typed into is not drawn anew. */
async function tell() {
  const waiting = session.user() ? await store.waiting() : 0;
  const { error } = sync.status;
  const state = !navigator.onLine || error instanceof OutOfReach ? 'offline' : error ? 'stuck' : 'online';
  at('link').className = state === 'online' ? '' : state;
  at('link').textContent = [
    sync.status.running ? t('syncing') : t(state),
    waiting > 0 && t('waiting', { n: waiting }),
  ].filter(Boolean).join(' · ');
}

async function begin() {
  document.documentElement.lang = language();
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('sw.js');
  const user = await session.start();
  addEventListener('hashchange', () => render().catch(fault));
  addEventListener('online', tell);
  addEventListener('offline', tell);
  if (user) {
    await store.openStore(user.subject);
    if (!await store.meta.get('device')) await store.meta.set('device', `f-${uuid7()}`);
    // Asked for, so that a full phone does not clear what was not sent.
    navigator.storage?.persist?.();
    sync.onChange(async () => {
      await tell();
      if (!sync.status.running && !FORMS.some((form) => location.hash.startsWith(`#/${form}/`))) await render();
    });
    sync.sync();
  }
  await render();
  await tell();
  document.body.dataset.ready = 'true';
}

const fault = (failure) => { show(); toast(t('failed', { reason: failure.message })); };
addEventListener('unhandledrejection', (event) => toast(t('failed', { reason: event.reason?.message ?? '' })));
begin().catch(fault);

import { h, at, show } from '../dom.js';
import { t, switchLanguage } from '../texts.js';
import * as store from '../store.js';
import { user, logout } from '../session.js';

export async function me() {
  at('title').textContent = t('me');
  const persisted = await navigator.storage?.persisted?.();
  show(
    h('section', { class: 'card' }, h('dl', {},
      h('dt', {}, t('name')), h('dd', {}, user().name),
      h('dt', {}, t('device')), h('dd', {}, await store.meta.get('device')),
      h('dt', {}, t('storage')), h('dd', {}, t(persisted ? 'persisted' : 'notPersisted')))),
    h('p', {}, h('button', {
      onclick: () => { switchLanguage(); dispatchEvent(new HashChangeEvent('hashchange')); },
    }, t('language'))),
    h('p', {}, h('button', { class: 'danger', onclick: logout }, t('logout'))),
  );
}

import { h, at, show, toast } from '../dom.js';
import { t } from '../texts.js';
import { login, demoLogin, hasDemo } from '../session.js';

const said = (failure) => toast(navigator.onLine ? t('failed', { reason: failure.message }) : t('noLogin'));

export function welcome() {
  at('title').textContent = t('title');
  const user = h('input', { id: 'user', autocomplete: 'username', required: true });
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const demo = h('form', {
    class: 'card',
    onsubmit: (event) => {
      event.preventDefault();
      demoLogin(user.value, password.value).then(() => location.reload(), said);
    },
  },
  h('label', { htmlFor: 'user' }, t('demo')), user,
  h('label', { htmlFor: 'password' }, t('password')), password,
  h('p', {}, h('button', { class: 'main' }, t('login'))));
  show(h('div', { class: 'welcome' },
    h('img', { src: 'icon.svg', alt: '' }),
    h('h2', {}, t('title')),
    h('p', {}, t('loginHint')),
    h('button', { class: 'main', onclick: () => login().catch(said) }, t('login')),
    hasDemo() && demo));
}

// Every check this device knows, newest first, and how it stands.
import { h, at, show } from '../dom.js';
import { icon } from '../icons.js';
import { t, language } from '../texts.js';
import * as store from '../store.js';
import { isDraft } from '../model.js';

function standing(check, outbox) {
  const pieces = outbox.filter((piece) => piece.check === check.id);
  if (Object.keys(check.conflicts).length > 0) return ['conflict', 'bad'];
  if (pieces.some((piece) => piece.state === 'REJECTED')) return ['rejected', 'bad'];
  if (isDraft(check)) return ['draft', 'wait'];
  return pieces.length > 0 ? ['queued', 'wait'] : ['sent', ''];
}

export async function checks() {
  const [known, outbox] = [await store.all('checks'), await store.all('outbox')];
  at('title').textContent = t('checks');
  known.sort((a, b) => (a.id < b.id ? 1 : -1));
  show(
    known.length === 0
      && h('div', { class: 'empty' }, icon('checks'), h('strong', {}, t('noChecks')), t('noChecksHint')),
    known.map((check) => {
      const [key, look] = standing(check, outbox);
      return h('a', { class: 'card', href: `#/check/${check.id}` },
        h('div', { class: 'row' }, h('h3', {}, check.community.name), h('span', { class: `chip ${look}` }, t(key))),
        h('p', {}, check.template.name),
        h('p', {}, [
          new Date(check.parts.times?.startedAt ?? check.changedAt).toLocaleString(language()),
          check.score !== undefined && `${t('score')} ${Math.round(check.score * 100)} %`,
        ].filter(Boolean).join(' · ')));
    }),
  );
}

// Both values of what two devices changed without knowing of each other, and the choice between them.
import { h, toast } from '../dom.js';
import { t } from '../texts.js';
import * as store from '../store.js';
import { decide, enqueue } from '../model.js';
import { sync } from '../sync.js';

export function conflicts(check, template, redraw) {
  return Object.entries(check.conflicts).map(([name, heads]) => h('section', { class: 'card finding conflict', role: 'alert' },
    h('h3', {}, t('conflictTitle')),
    h('p', {}, label(name, template)),
    h('p', {}, t('conflictHint')),
    h('div', { class: 'versus' }, heads.map((head) => h('div', {},
      h('small', {}, head.mine ? t('mine') : [t('theirs'), head.by].filter(Boolean).join(' · ')),
      h('output', {}, shown(head.value, name, template)),
      h('button', { class: head.mine ? 'keep mine' : 'keep theirs', onclick: () => keep(check, name, head.value, redraw) }, t('keep')))))));
}

async function keep(check, name, value, redraw) {
  decide(check, name, value);
  await enqueue(check, await store.meta.get('device'));
  toast(t('decided'));
  await redraw();
  sync();
}

const item = (name, template) => template?.items.find((it) => `answers.${it.code}` === name);

function label(name, template) {
  return item(name, template)?.text ?? t(name.split('.')[0]);
}

function shown(value, name, template) {
  if (value === null) return '—';
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(([key, part]) => {
    if (key === 'yes') return t(part ? 'yes' : 'no');
    if (key === 'notApplicable') return part && t('notApplicable');
    if (key === 'choice') return item(name, template)?.choices.find((it) => it.code === part)?.text ?? part;
    if (key === 'photos') return part.length > 0 && `${t('photo')} × ${part.length}`;
    return part && String(t(part));
  });
  return parts.filter(Boolean).join(' · ');
}

// One check: its items, findings, people met. Each touch is kept at once; the button below puts it into the outbox.
import { h, at, show, toast } from '../dom.js';
import { t } from '../texts.js';
import * as store from '../store.js';
import { keepDraft, enqueue } from '../model.js';
import { sync } from '../sync.js';
import { items } from './items.js';
import { findings } from './findings.js';
import { people } from './people.js';
import { instructors } from './instructors.js';
import { conflicts } from './conflicts.js';

export async function check(id) {
  const known = await store.get('checks', id);
  if (!known) { location.hash = '#/checks'; return; }
  const template = await store.get('templates', `${known.template.code}@${known.template.version}`);
  const pieces = (await store.all('outbox')).filter((piece) => piece.check === id);
  at('title').textContent = known.community.name;
  const changed = () => keepDraft(known);
  const redraw = () => check(id);
  show(
    h('a', { class: 'back', href: '#/checks' }, `‹ ${t('back')}`),
    h('h2', {}, known.template.name),
    pieces.filter((piece) => piece.state === 'REJECTED').map((piece) => h('ul', { class: 'reasons', role: 'alert' },
      piece.errors.map((error) => h('li', {}, error.message)))),
    conflicts(known, template, redraw),
    template ? await items(known, template, changed, redraw) : h('p', {}, t('noTemplates')),
    await instructors(known, changed),
    findings(known, template, changed, redraw),
    people(known, changed, redraw),
    remark(known, changed),
    h('div', { class: 'done' },
      h('button', { class: 'main', id: 'save', onclick: () => save(known) }, t('save')),
      h('small', {}, t('autosaved'))),
  );
}

function remark(known, changed) {
  return h('section', { class: 'card' },
    h('label', { htmlFor: 'remark' }, t('remark')),
    h('textarea', {
      id: 'remark', maxLength: 2000, value: known.parts.remark ?? '',
      oninput: (event) => {
        if (event.target.value.trim()) known.parts.remark = event.target.value.trim();
        else delete known.parts.remark;
        changed();
      },
    }));
}

async function save(known) {
  if (!known.acknowledged) known.parts.times = { ...known.parts.times, endedAt: new Date().toISOString() };
  await enqueue(known, await store.meta.get('device'));
  toast(t('saved'));
  location.hash = '#/queue';
  sync();
}

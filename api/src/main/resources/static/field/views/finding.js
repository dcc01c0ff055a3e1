// One finding: what is wrong, what was done about it, and what an instructor on site makes of that.
import { h, at, show, toast } from '../dom.js';
import { t } from '../texts.js';
import * as store from '../store.js';
import { newCheck, keepDraft } from '../model.js';
import { decide, insist, giveUp } from '../verdicts.js';
import { sync } from '../sync.js';
import { standing } from './rectify.js';

export async function finding(id) {
  const [known, verdict] = [await store.get('findings', id), await store.get('verdicts', id)];
  if (!known && !verdict) { location.hash = '#/rectify'; return; }
  at('title').textContent = (known ?? verdict).community.name;
  const redraw = () => finding(id);
  show(
    h('a', { class: 'back', href: '#/rectify' }, `‹ ${t('back')}`),
    verdict && decided(verdict, redraw),
    known && await facts(known, verdict),
    known && await again(known),
    known?.state === 'SUBMITTED' && !verdict && verification(known),
  );
}

async function facts(known, verdict) {
  const template = await templateOf(known);
  const [key, look] = standing(known, verdict);
  const done = known.steps.filter(({ remark }) => remark);
  const line = (name, text) => text && [h('dt', {}, t(name)), h('dd', {}, text)];
  return h('section', { class: 'card finding' },
    h('div', { class: 'row' }, h('h3', {}, t(known.severity)), h('span', { class: `chip ${look}` }, t(key))),
    h('p', { class: 'question' }, known.description),
    h('dl', {},
      line('item', template?.items.find(({ code }) => code === known.item)?.text),
      line('institution', known.institution),
      line('dueOn', known.deadline),
      line('doneAbout', done.length > 0 && done.map(({ action, by, remark }) => h('p', {}, `${t(action)} · ${by}：${remark}`))),
      line('earlier', known.earlier.length > 0 && t('nTimes', { n: known.earlier.length }))));
}

/** The checklist as it is now; what is found again is said by it. */
async function templateOf({ template, templateVersion }) {
  const versions = (await store.all('templates')).filter(({ code }) => code === template);
  return versions.find(({ current }) => current) ?? versions.find(({ version }) => version === templateVersion);
}

/** A check that looks again goes its way like any other. */
async function again(known) {
  const template = await templateOf(known);
  const begin = async () => {
    const check = newCheck({
      community: known.community, template, recheckOf: known.check, instructors: await store.meta.get('instructors') ?? [],
    });
    await keepDraft(check);
    location.hash = `#/check/${check.id}`;
  };
  return template && h('p', {}, h('button', { id: 'recheck', class: 'wide', onclick: begin }, t('recheck')));
}

function verification(known) {
  const remark = h('textarea', { id: 'verdict-remark', maxLength: 2000 });
  const choose = (how) => async () => {
    const said = remark.value.trim();
    if (how === 'RETURN' && !said) { toast(t('sayWhy')); remark.focus(); return; }
    await decide(known, how, said || undefined);
    toast(t('saved'));
    location.hash = '#/queue';
    sync();
  };
  return h('section', { class: 'card' },
    h('h3', {}, t('verdict')),
    h('label', { htmlFor: 'verdict-remark' }, t('remark')), remark,
    h('div', { class: 'choices decide' },
      h('button', { id: 'return', onclick: choose('RETURN') }, t('RETURN')),
      h('button', { id: 'verify', class: 'main', onclick: choose('VERIFY') }, t('VERIFY'))));
}

/** What was decided here and has not arrived: it waits, was refused, or somebody else was quicker. */
function decided(verdict, redraw) {
  const then = (work) => async () => { await work(verdict); await redraw(); sync(); };
  const contested = verdict.state === 'CONFLICT';
  return h('section', { class: `card ${verdict.state === 'WAITING' ? '' : 'finding conflict'}`, role: contested ? 'alert' : null },
    h('h3', {}, contested ? t('overtaken') : `${t('verdict')}：${t(verdict.how)}`),
    contested && h('div', { class: 'versus' },
      h('div', {}, h('small', {}, t('mine')), h('output', {}, [t(verdict.how), verdict.remark].filter(Boolean).join(' · ')),
        h('button', { class: 'keep mine', onclick: then(insist) }, t('insist'))),
      h('div', {}, h('small', {}, t('asIs')), h('output', {}, t(verdict.theirs.state)),
        h('button', { class: 'keep theirs', onclick: then(giveUp) }, t('giveUp')))),
    verdict.state === 'REJECTED' && h('ul', { class: 'reasons' }, verdict.errors.map(({ message }) => h('li', {}, message))),
    !contested && h('p', {}, [verdict.remark, verdict.recheck && t('withRecheck')].filter(Boolean).join(' · ')),
    !contested && h('button', { class: 'danger', id: 'take-back', onclick: then(giveUp) }, t('takeBack')));
}

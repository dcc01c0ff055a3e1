// The plan of today, and what is not in it.
import { h, at, show } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../texts.js';
import * as store from '../store.js';
import { user } from '../session.js';
import { newCheck, keepDraft } from '../model.js';
import { chinaDay } from '../ids.js';
import { isOverdue } from './rectify.js';

async function begin(place) {
  const check = newCheck({ instructors: await store.meta.get('instructors') ?? [], ...place });
  await keepDraft(check);
  location.hash = `#/check/${check.id}`;
}

export async function today() {
  const day = chinaDay();
  const [templates, visits, findings, communities] = [
    await store.all('templates'), await store.all('visits'), await store.all('findings'), await store.meta.get('communities') ?? [],
  ];
  at('title').textContent = t('title');
  const planned = visits.filter((visit) => visit.day === day);
  show(
    h('h2', {}, t('hello', { name: user().name }), h('br'), h('small', {}, day)),
    planned.map((visit) => visitCard(visit, templates, findings)),
    planned.length === 0 && empty('noVisits'),
    templates.length === 0 ? empty('noTemplates') : unplanned(templates, communities),
  );
}

const empty = (key) => h('div', { class: 'empty' }, icon('today'), h('strong', {}, t(key)), t(`${key}Hint`));

function visitCard(visit, templates, findings) {
  const fitting = templates.filter((template) => visit.subjectAreas.includes(template.subjectArea));
  return h('section', { class: 'card' },
    h('div', { class: 'row' }, h('h3', {}, visit.community.name), h('span', { class: 'chip' }, t(visit.halfDay))),
    h('p', {}, visit.place),
    toPutRight(findings.filter(({ community }) => community.code === visit.community.code)),
    fitting.map((template) => h('p', {}, h('button', {
      class: 'main',
      onclick: () => begin({ community: visit.community, template, visit: visit.id, instructors: visit.instructors }),
    }, `${t('start')} · ${template.name}`))));
}

/** What waits at a place besides the visit itself. */
function toPutRight(there) {
  const [late, due] = [there.filter(isOverdue).length, there.filter(({ state }) => state === 'SUBMITTED').length];
  return there.length > 0 && h('a', { class: 'there', href: `#/rectify/${there[0].community.code}` },
    [t('openFindings', { n: there.length }), late > 0 && t('overdueOf', { n: late }), due > 0 && t('recheckOf', { n: due })]
      .filter(Boolean).join(' · '));
}

function unplanned(templates, communities) {
  const option = (value, text) => h('option', { value }, text);
  const community = h('select', { id: 'community', required: true }, communities.map((it) => option(it.code, it.name)));
  const template = h('select', { id: 'template' }, templates.map((it) => option(it.key, it.name)));
  return h('form', {
    class: 'card',
    onsubmit: (event) => {
      event.preventDefault();
      begin({
        community: communities.find((it) => it.code === community.value),
        template: templates.find((it) => it.key === template.value),
      });
    },
  },
  h('h3', {}, t('unplanned')),
  h('label', { htmlFor: 'community' }, t('chooseCommunity')), community,
  h('label', { htmlFor: 'template' }, t('choose')), template,
  h('p', {}, h('button', {}, t('start'))));
}

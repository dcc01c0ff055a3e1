// Whom the instructors met (G-6).
import { h } from '../dom.js';
import { t } from '../texts.js';

const ROLES = ['RESPONSIBLE_DOCTOR', 'HEALTH_ADMINISTRATOR', 'VILLAGE_LIAISON', 'OTHER'];

export function people(check, changed, redraw) {
  const met = check.parts.met ?? [];
  const role = h('select', { 'aria-label': t('met') }, ROLES.map((value) => h('option', { value }, t(value))));
  const name = h('input', { 'aria-label': t('name'), placeholder: t('name'), maxLength: 50 });
  const set = async (people) => {
    if (people.length) check.parts.met = people;
    else delete check.parts.met;
    await changed();
    redraw();
  };
  return [
    h('h2', {}, t('met')),
    h('section', { class: 'card' },
      met.map((person) => h('div', { class: 'row' }, `${t(person.role)} · ${person.name}`,
        h('button', { class: 'danger', 'aria-label': `× ${person.name}`, onclick: () => set(met.filter((it) => it !== person)) }, '×'))),
      h('div', { class: 'row' }, role, name),
      h('button', { class: 'plain', onclick: () => name.value.trim() && set([...met, { role: role.value, name: name.value.trim() }]) }, `+ ${t('addPerson')}`)),
  ];
}

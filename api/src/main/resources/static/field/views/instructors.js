// Who checks (G-6). Whoever checked last is proposed the next time.
import { h } from '../dom.js';
import { t } from '../texts.js';
import * as store from '../store.js';

export async function instructors(check, changed) {
  const staff = await store.meta.get('staff') ?? [];
  const chosen = () => check.parts.instructors ?? [];
  const choose = (id) => async (event) => {
    const others = chosen().filter((other) => other !== id);
    const now = event.target.checked ? [...others, id].sort() : others;
    if (now.length) check.parts.instructors = now;
    else delete check.parts.instructors;
    await store.meta.set('instructors', now);
    changed();
  };
  return [
    h('h2', {}, t('instructors')),
    h('section', { class: 'card', id: 'instructors' },
      h('div', { class: 'choices' }, staff.map(({ id, name }) => h('label', {},
        h('input', { type: 'checkbox', value: id, checked: chosen().includes(id), onchange: choose(id) }),
        h('span', {}, name)))),
      staff.length === 0 && h('p', {}, t('noStaff'))),
  ];
}

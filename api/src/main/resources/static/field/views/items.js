// The items of a checklist, each by its kind.
import { h, toast } from '../dom.js';
import { t } from '../texts.js';
import * as photos from '../photos.js';

export async function items(check, template, changed, redraw) {
  return Promise.all(template.items.map((item) => section(check, item, changed, redraw)));
}

async function section(check, item, changed, redraw) {
  const name = `answers.${item.code}`;
  const answer = () => check.parts[name] ?? {};
  const set = (part) => {
    // One of yes, number, choice, text; or that the item does not apply.
    const { remark, photos: pictures } = answer();
    check.parts[name] = clean({ ...part, remark, photos: pictures });
    changed();
  };
  const add = (more) => { check.parts[name] = clean({ ...answer(), ...more }); changed(); };
  return h('section', { class: 'card item', 'data-item': item.code },
    h('p', { class: 'question', id: `q-${item.code}` }, item.text),
    item.guidance && h('small', {}, item.guidance),
    field(item, answer(), set, redraw),
    await pictures(check, answer(), add, redraw),
    h('details', { open: Boolean(answer().remark) },
      h('summary', {}, t('remark')),
      h('textarea', {
        'aria-label': `${item.text} · ${t('remark')}`, maxLength: 2000, value: answer().remark ?? '',
        oninput: (event) => add({ remark: event.target.value.trim() }),
      })));
}

/** Empty parts are left out, so that nothing said twice is nothing changed. */
function clean(answer) {
  const kept = Object.entries(answer)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function field(item, answer, set, redraw) {
  const choose = (options) => choices(item, [...options, ['notApplicable', t('notApplicable'), { notApplicable: true }]], answer, set);
  switch (item.kind) {
    case 'YES_NO': return choose([['yes', t('yes'), { yes: true }], ['no', t('no'), { yes: false }]]);
    case 'CHOICE': return choose(item.choices.map((choice) => [choice.code, choice.text, { choice: choice.code }]));
    case 'SCORE': return number(item, { lowest: 0, highest: Number(item.weight), unit: t('points', { max: Number(item.weight) }) }, answer, set, redraw);
    case 'NUMBER': return number(item, item.measure, answer, set, redraw);
    case 'TEXT': return h('textarea', {
      'aria-labelledby': `q-${item.code}`, maxLength: 2000, value: answer.text ?? '',
      oninput: (event) => set({ text: event.target.value.trim() }),
    });
    default: return null;
  }
}

function choices(item, options, answer, set) {
  const chosen = (part) => Object.entries(part).every(([key, value]) => answer[key] === value);
  return h('div', { class: 'choices', role: 'radiogroup', 'aria-labelledby': `q-${item.code}` },
    options.map(([code, text, part]) => h('label', {},
      h('input', { type: 'radio', name: item.code, value: code, checked: chosen(part), onchange: () => set(part) }),
      h('span', {}, text))));
}

function number(item, { lowest, highest, unit }, answer, set, redraw) {
  const none = answer.notApplicable === true;
  const skip = (event) => { set(event.target.checked ? { notApplicable: true } : {}); redraw(); };
  return [
    h('div', { class: 'measure' },
      h('input', {
        type: 'number', inputMode: 'decimal', step: 'any', min: lowest, max: highest, value: answer.number ?? '', disabled: none,
        'aria-labelledby': `q-${item.code}`,
        oninput: (event) => set({ number: event.target.value && String(Number(event.target.value)) }),
      }), unit),
    h('div', { class: 'choices' }, h('label', {},
      h('input', { type: 'checkbox', value: 'notApplicable', checked: none, onchange: skip }), h('span', {}, t('notApplicable')))),
  ];
}

async function pictures(check, answer, add, redraw) {
  const known = answer.photos ?? [];
  const drop = (id) => { add({ photos: known.filter((other) => other !== id) }); redraw(); };
  const take = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      const photo = await photos.take(file, check);
      add({ photos: [...known, photo.id] });
      redraw();
    } catch {
      toast(t('photoFailed'));
    }
  };
  const figures = await Promise.all(known.map(async (id) => h('figure', {},
    h('img', { src: await photos.url(id) ?? 'icon.svg', alt: t('photo') }),
    h('button', { 'aria-label': t('removePhoto'), onclick: () => drop(id) }, '×'))));
  return [
    figures.length > 0 && h('div', { class: 'photos' }, figures),
    h('span', { class: 'button camera' }, t('addPhoto'),
      h('input', { type: 'file', accept: 'image/*', capture: 'environment', 'aria-label': t('addPhoto'), onchange: take })),
  ];
}

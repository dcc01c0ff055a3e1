// What has to be put right. Each finding is a part of its own under an id made here.
import { h } from '../dom.js';
import { t } from '../texts.js';
import { uuid7, chinaDay } from '../ids.js';

const SEVERITIES = ['MINOR', 'SERIOUS', 'CRITICAL'];

export function findings(check, template, changed, redraw) {
  const names = Object.keys(check.parts).filter((name) => name.startsWith('findings.')).sort();
  const add = async () => {
    const due = chinaDay(new Date(Date.now() + 14 * 86_400_000));
    check.parts[`findings.${uuid7()}`] = { severity: 'MINOR', description: '', dueOn: due, institution: check.community.name };
    await changed();
    redraw();
  };
  return [
    h('h2', {}, t('findings')),
    names.map((name) => finding(check, name, template, changed, redraw)),
    h('button', { id: 'add-finding', onclick: add }, `+ ${t('addFinding')}`),
  ];
}

function finding(check, name, template, changed, redraw) {
  const found = check.parts[name];
  const id = (field) => `${name}-${field}`;
  const keep = (field) => (event) => {
    const value = event.target.value.trim();
    check.parts[name] = { ...check.parts[name], [field]: value || null };
    if (field === 'dueOn' && value) delete check.parts[name].workingDays;
    changed();
  };
  const labelled = (field, control) => [h('label', { htmlFor: id(field) }, t(field)), control];
  const select = (field, options) => h('select', { id: id(field), onchange: keep(field) },
    options.map(([value, text]) => h('option', { value, selected: (found[field] ?? '') === value }, text)));
  const remove = async () => { delete check.parts[name]; await changed(); redraw(); };
  return h('section', { class: 'card finding' },
    labelled('description', h('textarea', { id: id('description'), value: found.description ?? '', maxLength: 2000, oninput: keep('description') })),
    labelled('severity', select('severity', SEVERITIES.map((severity) => [severity, t(severity)]))),
    labelled('item', select('item', [['', t('whole')], ...(template?.items ?? []).map((item) => [item.code, item.text])])),
    labelled('dueOn', h('input', { id: id('dueOn'), type: 'date', value: found.dueOn ?? '', oninput: keep('dueOn') })),
    labelled('institution', h('input', { id: id('institution'), value: found.institution ?? '', maxLength: 200, oninput: keep('institution') })),
    h('button', { class: 'danger', onclick: remove }, t('removeFinding')));
}

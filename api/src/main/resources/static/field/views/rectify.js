// What is to be put right where visits go: what is overdue first. Of one community where the address names it.
import { h, at, show } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../texts.js';
import { chinaDay } from '../ids.js';
import * as store from '../store.js';

export const isOverdue = (finding) => finding.deadline < chinaDay();

/** What an instructor has to know first of a finding: whether it waits for them, or is late. */
export function standing(finding, verdict) {
  if (verdict) return [{ WAITING: 'queued', CONFLICT: 'conflict', REJECTED: 'rejected' }[verdict.state], verdict.state === 'WAITING' ? 'wait' : 'bad'];
  if (finding.state === 'SUBMITTED') return ['recheckDue', 'wait'];
  return isOverdue(finding) ? ['overdue', 'bad'] : [finding.state, ''];
}

export async function rectify(community) {
  const [all, verdicts] = [await store.all('findings'), await store.all('verdicts')];
  const known = all.filter((finding) => !community || finding.community.code === community);
  at('title').textContent = community && known.length > 0 ? known[0].community.name : t('rectify');
  known.sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  show(
    community && h('a', { class: 'back', href: '#/today' }, `‹ ${t('back')}`),
    known.length === 0 && h('div', { class: 'empty' }, icon('rectify'), h('strong', {}, t('noFindings')), t('noFindingsHint')),
    known.map((finding) => card(finding, verdicts.find(({ id }) => id === finding.id))),
  );
}

function card(finding, verdict) {
  const [key, look] = standing(finding, verdict);
  return h('a', { class: 'card', href: `#/finding/${encodeURIComponent(finding.id)}` },
    h('div', { class: 'row' }, h('h3', {}, finding.description), h('span', { class: `chip ${look}` }, t(key))),
    h('p', {}, [finding.community.name, t(finding.severity), t('until', { day: finding.deadline })].join(' · ')));
}

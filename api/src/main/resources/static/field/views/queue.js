// The outbox, open to whoever filled it: what waits, what was refused and why.
import { h, at, show, toast } from '../dom.js';
import { icon } from '../icons.js';
import { t, language } from '../texts.js';
import * as store from '../store.js';
import { sync, status } from '../sync.js';
import { SignedOut, login } from '../session.js';
import { OutOfReach } from '../net.js';
import { photosOf } from '../model.js';
import { standing } from './rectify.js';

export async function queue() {
  const [pieces, verdicts, photos] = [await store.all('outbox'), await store.all('verdicts'), await store.all('photos')];
  at('title').textContent = t('queue');
  pieces.sort((a, b) => (a.key < b.key ? -1 : 1));
  show(
    status.error && trouble(status.error),
    pieces.length + verdicts.length === 0
      && h('div', { class: 'empty' }, icon('queue'), h('strong', {}, t('nothingWaits')), t('nothingWaitsHint')),
    pieces.map((piece) => card(piece, photos)),
    verdicts.map(decision),
    h('button', { class: 'main', disabled: status.running, onclick: () => sync().then(said) }, t(status.running ? 'syncing' : 'syncNow')),
    h('p', { class: 'empty' }, status.last ? t('lastSync', { time: status.last.toLocaleTimeString(language()) }) : t('never')),
  );
}

const reason = (error) => (error instanceof OutOfReach ? t('unreachable') : t('failed', { reason: error.message }));

const said = () => { if (status.error) toast(reason(status.error)); };

function trouble(error) {
  return error instanceof SignedOut
    ? h('div', { class: 'card' }, h('p', {}, t('signInAgain')), h('button', { onclick: () => login() }, t('login')))
    : h('div', { class: 'card' }, h('p', {}, reason(error)));
}

function card(piece, photos) {
  const mine = photos.filter((photo) => photosOf(piece.changes).includes(photo.id));
  const rejected = piece.state === 'REJECTED';
  return h('section', { class: 'card' },
    h('div', { class: 'row' },
      h('h3', {}, piece.community.name),
      h('span', { class: `chip ${rejected ? 'bad' : 'wait'}` }, t(rejected ? 'rejected' : 'queued'))),
    h('p', {}, `${piece.template.name} · ${t('piece', { n: piece.sequence, parts: Object.keys(piece.changes).length })}`),
    piece.tries > 0 && h('p', {}, t('tries', { n: piece.tries })),
    mine.map(photoLine),
    rejected && [
      h('ul', { class: 'reasons' }, piece.errors.map((error) => h('li', {}, error.message))),
      h('a', { class: 'button', href: `#/check/${piece.check}` }, t('correct')),
    ]);
}

function decision(verdict) {
  const [key, look] = standing(verdict, verdict);
  return h('a', { class: 'card', href: `#/finding/${encodeURIComponent(verdict.id)}` },
    h('div', { class: 'row' }, h('h3', {}, verdict.community.name), h('span', { class: `chip ${look}` }, t(key))),
    h('p', {}, `${t('verdict')}：${t(verdict.how)} · ${verdict.description}`),
    verdict.errors.length > 0 && h('ul', { class: 'reasons' }, verdict.errors.map((error) => h('li', {}, error.message))));
}

function photoLine(photo) {
  const kilobytes = (bytes) => Math.round(bytes / 1024);
  return photo.state === 'REFUSED'
    ? h('ul', { class: 'reasons' }, photo.reasons.map((reason) => h('li', {}, reason)))
    : h('div', {},
      h('p', {}, t('photoOf', { sent: kilobytes(photo.sent), size: kilobytes(photo.size) })),
      h('progress', { value: photo.sent, max: photo.size, 'aria-label': t('photo') }));
}

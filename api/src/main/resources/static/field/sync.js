// The way to the server and back: photos first, then pieces in the order they were written, then what others changed.
// Everything may be cut anywhere and is simply done again: ids and sequences make twice the same as once.
import * as store from './store.js';
import * as photos from './photos.js';
import * as wire from './wire.js';
import * as verdicts from './verdicts.js';
import { photosOf, merged } from './model.js';
import { OutOfReach } from './net.js';
import { SignedOut } from './session.js';

const BATCH = 50;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 300_000;

export const status = { running: false, failures: 0, error: null, last: null };
const listeners = new Set();
let timer;
let wanted = false;

export const onChange = (listener) => listeners.add(listener);
const changed = () => listeners.forEach((listener) => listener(status));

/** Runs at most once at a time, and once more for what came meanwhile; two tabs take turns. */
export function sync() {
  wanted = status.running;
  if (wanted) return Promise.resolve();
  clearTimeout(timer);
  return navigator.locks.request('field-sync', run);
}

async function run() {
  Object.assign(status, { running: true, error: null });
  changed();
  try {
    await sendPhotos();
    await sendPieces();
    await verdicts.send();
    await pull();
    Object.assign(status, { failures: 0, last: new Date() });
  } catch (failure) {
    status.error = failure;
    status.failures += 1;
    if (!(failure instanceof SignedOut)) again();
  } finally {
    status.running = false;
    changed();
  }
  if (wanted) sync();
}

/** Longer each time, and not for all phones of a village at once. */
function again() {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (status.failures - 1));
  timer = setTimeout(sync, pause * (0.5 + Math.random() / 2));
}

/** What got through shows that there is a net: if the rest fails, it is tried again soon. */
function progressed() {
  status.failures = 0;
  changed();
}

const waitingPieces = async () => (await store.all('outbox'))
  .filter((piece) => piece.state === 'WAITING')
  .sort((a, b) => (a.key < b.key ? -1 : 1));

async function sendPhotos() {
  const wanted = new Set((await waitingPieces()).flatMap((piece) => photosOf(piece.changes)));
  await photos.send((await store.all('photos')).filter((photo) => wanted.has(photo.id)), progressed);
}

async function sendPieces() {
  let pieces = await waitingPieces();
  while (pieces.length > 0) {
    const batch = pieces.slice(0, BATCH);
    // Marked before it leaves: from here on a piece may have arrived, whatever we hear of it.
    await store.putAll({ outbox: batch.map((piece) => Object.assign(piece, { tries: piece.tries + 1 })) });
    const results = await wire.send(batch);
    for (const [i, piece] of batch.entries()) await settle(piece, results[i]);
    progressed();
    pieces = pieces.slice(BATCH);
  }
}

/** Kept by the server in any way: it leaves the outbox. Refused: it stays, with the reasons, to be corrected. */
async function settle(piece, result) {
  if (!result) throw new OutOfReach('no answer for a piece');
  if (result.status === 'REJECTED') {
    await store.put('outbox', { ...piece, state: 'REJECTED', errors: result.errors });
    return;
  }
  await store.change(piece.check, (check) => check && { check: {
    ...check,
    base: result.edition ?? check.base,
    conflicts: { ...check.conflicts, ...result.conflicts },
    acknowledged: true,
  } });
  await store.remove('outbox', piece.key);
}

/** What others changed; what this device has not sent yet stays on top of it. */
async function pull() {
  const day = await wire.pullDay();
  await store.replaceAll('templates', day.templates);
  await store.replaceAll('visits', day.visits);
  await store.replaceAll('findings', day.findings);
  let page;
  do {
    page = await wire.pullChanges(await store.meta.get('since'));
    for (const theirs of page.checks) {
      await store.change(theirs.id, (mine, pieces) => ({ check: merged(theirs, mine, pieces) }));
    }
    for (const gone of page.gone) await forget(gone);
    await store.meta.set('since', page.token);
  } while (page.more);
}

async function forget(id) {
  const waits = (await store.all('outbox')).some((piece) => piece.check === id);
  if (!waits) await store.remove('checks', id);
}

addEventListener('online', () => sync());
document.addEventListener('visibilitychange', () => { if (!document.hidden) sync(); });

// IndexedDB, as promises. One database a user, so that two people on one phone never see each other's work.
//
//   meta       what this device knows of itself: its id, where `changes` went on, who is signed in
//   templates  checklists, by code@version        visits   the plan's visits
//   checks     checks as this device sees them    outbox   pieces on their way, in the order written
//   findings   what is to be put right there     verdicts what was decided of them, on its way
//   photos     pictures and how much of each has been sent
const VERSION = 2;
const STORES = { meta: 'key', templates: 'key', visits: 'id', checks: 'id', outbox: 'key', findings: 'id', verdicts: 'id', photos: 'id' };

let open;

export function openStore(subject) {
  open = new Promise((done, failed) => {
    const request = indexedDB.open(`field-${subject}`, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath });
      }
    };
    request.onsuccess = () => {
      // A newer page in another tab wants its own stores.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
  return open;
}

// Whatever `work` does to the stores stands as a whole or not at all; its promise ends when it is on disk.
async function transaction(names, mode, work) {
  const database = await open;
  return new Promise((done, failed) => {
    const running = database.transaction(names, mode, { durability: 'strict' });
    let result;
    running.oncomplete = () => done(result instanceof IDBRequest ? result.result : result);
    running.onerror = () => failed(running.error);
    running.onabort = () => failed(running.error);
    result = work(...names.map((name) => running.objectStore(name)));
  });
}

export const get = (store, key) => transaction([store], 'readonly', (objects) => objects.get(key));
export const all = (store) => transaction([store], 'readonly', (objects) => objects.getAll());
export const put = (store, value) => transaction([store], 'readwrite', (objects) => { objects.put(value); });
export const remove = (store, key) => transaction([store], 'readwrite', (objects) => { objects.delete(key); });

/** Several writes at once: putAll({ checks: [check], outbox: [piece] }). */
export function putAll(values) {
  const names = Object.keys(values);
  return transaction(names, 'readwrite', (...stores) => {
    names.forEach((name, i) => values[name].forEach((value) => stores[i].put(value)));
  });
}

/**
 * Reads a check with its pieces and writes what `work` makes of them, { check, piece } or nothing, with nobody in
 * between: the form and the sync are at the same check at the same time.
 */
export function change(id, work) {
  return transaction(['checks', 'outbox'], 'readwrite', (checks, outbox) => {
    checks.get(id).onsuccess = ({ target: { result: check } }) => {
      outbox.getAll().onsuccess = ({ target: { result: all } }) => {
        const written = work(check, all.filter((piece) => piece.check === id));
        if (written?.check) checks.put(written.check);
        if (written?.piece) outbox.put(written.piece);
      };
    };
  });
}

/** The same for pieces that were sent, all at once: each leaves the outbox where `work` says nothing of it. */
export function settle(pieces, work) {
  return transaction(['checks', 'outbox'], 'readwrite', (checks, outbox) => {
    const next = ([piece, ...others]) => {
      if (!piece) return;
      checks.get(piece.check).onsuccess = ({ target: { result: check } }) => {
        const written = work(piece, check);
        if (written.check) checks.put(written.check);
        if (written.piece) outbox.put(written.piece);
        else outbox.delete(piece.key);
        next(others);
      };
    };
    next(pieces);
  });
}

export function replaceAll(store, values) {
  return transaction([store], 'readwrite', (objects) => {
    objects.clear();
    values.forEach((value) => objects.put(value));
  });
}

/** How much is on its way. */
export const waiting = async () => (await all('outbox')).length + (await all('verdicts')).length;

export const meta = {
  get: async (key) => (await get('meta', key))?.value,
  set: (key, value) => put('meta', { key, value }),
};

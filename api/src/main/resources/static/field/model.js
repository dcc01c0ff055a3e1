// A check as a device writes it. It is a set of parts, each under a name (`answers.water`, `findings.<id>`, `remark`),
// so that two people who fill in different items never stand in each other's way.
//
//   parts     what the form shows
//   settled   what is in the pieces written so far; the difference is what a save puts into the next piece
//   base      the edition of the server that this device has seen: what the next piece is written on
//   sequence  how many pieces this device has written about this check
import * as store from './store.js';
import { uuid7 } from './ids.js';

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export function newCheck({ community, template, visit = null, instructors = [] }) {
  const now = new Date().toISOString();
  const parts = { times: { startedAt: now, endedAt: now } };
  if (visit) parts.visit = visit;
  if (instructors.length) parts.instructors = instructors;
  return {
    id: uuid7(), community, template: { code: template.code, version: template.version, name: template.name },
    parts, settled: {}, base: '', sequence: 0, conflicts: {}, changedAt: now,
  };
}

/** What has changed since the last piece; what was taken out again is null. */
export function changes(check) {
  const names = new Set([...Object.keys(check.parts), ...Object.keys(check.settled)]);
  return Object.fromEntries([...names]
    .filter((name) => !same(check.parts[name], check.settled[name]))
    .map((name) => [name, check.parts[name] ?? null]));
}

export const isDraft = (check) => Object.keys(changes(check)).length > 0;

/** Every touch of the form lands on disk at once: a phone that dies loses nothing. */
export function keepDraft(check) {
  check.changedAt = new Date().toISOString();
  return store.put('checks', check);
}

/**
 * Puts what has changed into the outbox. A piece that was never sent, or that the server did not keep, takes the
 * changes in; one that may have arrived stays as it is, and the next one follows it.
 */
export async function enqueue(check, device) {
  const changed = changes(check);
  if (Object.keys(changed).length === 0) return;
  const pieces = (await store.all('outbox')).filter((piece) => piece.check === check.id);
  const waiting = pieces.find((piece) => piece.state === 'REJECTED') ?? pieces.at(-1);
  const open = waiting && (waiting.tries === 0 || waiting.state === 'REJECTED') ? waiting : null;
  if (!open) check.sequence += 1;
  const sequence = open ? open.sequence : check.sequence;
  const piece = {
    key: open?.key ?? uuid7(),
    check: check.id, device, sequence,
    base: open?.base ?? check.base,
    community: check.community, template: check.template,
    changes: { ...open?.changes, ...changed },
    at: new Date().toISOString(), tries: 0, state: 'WAITING', errors: [],
  };
  check.settled = structuredClone(check.parts);
  await store.putAll({ outbox: [piece], checks: [check] });
}

/** Deciding a conflict is writing once more, on an edition that knows both values. */
export function decide(check, name, value) {
  check.parts[name] = value;
  if (same(check.settled[name], value)) delete check.settled[name];
  delete check.conflicts[name];
}

/** Photos that the parts of a piece name. */
export function photosOf(changed) {
  return Object.values(changed).flatMap((part) => part?.photos ?? []);
}

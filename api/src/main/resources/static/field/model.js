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

export function newCheck({ community, template, visit = null, recheckOf = null, instructors = [] }) {
  const now = new Date().toISOString();
  const parts = { times: { startedAt: now, endedAt: now } };
  if (visit) parts.visit = visit;
  if (recheckOf) parts.recheckOf = recheckOf;
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

/** Nobody has touched meanwhile what this form changes. */
const apart = (stored, form) => Object.keys(changes(form)).every((name) => (
  same(stored.settled[name], form.settled[name]) && same(stored.conflicts[name], form.conflicts[name])));

/**
 * What is stored by now under what the form changes. A change of what somebody else has changed too stays on the edition
 * its writer has seen: the server then keeps both, and asks.
 */
function under(stored, form) {
  const parts = Object.entries({ ...structuredClone(stored.settled), ...changes(form) });
  return {
    ...stored,
    parts: Object.fromEntries(parts.filter(([, part]) => part !== null)),
    base: apart(stored, form) ? stored.base : form.base,
  };
}

/** Every touch of the form lands on disk at once: a phone that dies loses nothing. */
export function keepDraft(form) {
  return store.change(form.id, (stored = form) => (
    { check: { ...under(stored, form), changedAt: new Date().toISOString() } }));
}

/**
 * Puts what has changed into the outbox. A piece that was never sent, or that the server did not keep, takes the
 * changes in; one that may have arrived stays as it is, and the next one follows it, as does a decision.
 */
export function enqueue(form, device) {
  return store.change(form.id, (stored = form, pieces) => {
    const changed = changes(form);
    if (Object.keys(changed).length === 0) return null;
    const waiting = pieces.find((piece) => piece.state === 'REJECTED') ?? pieces.at(-1);
    const open = !form.decided && waiting && (waiting.tries === 0 || waiting.state === 'REJECTED') ? waiting : null;
    const check = under(stored, form);
    check.settled = structuredClone(check.parts);
    if (!open) check.sequence += 1;
    for (const name of form.decided ?? []) delete check.conflicts[name];
    const { community, template } = check;
    const piece = {
      key: open?.key ?? uuid7(), check: check.id, device, sequence: open?.sequence ?? check.sequence,
      base: open?.base ?? check.base, community, template, changes: { ...open?.changes, ...changed },
      at: new Date().toISOString(), tries: 0, state: 'WAITING', errors: [],
    };
    return { check, piece };
  });
}

/** What others made of a check. Pieces on their way go first, and so does a draft that is not apart from it. */
export function merged(theirs, mine, pieces) {
  if (pieces.length > 0) return null;
  const sequence = mine?.sequence ?? theirs.sequence;
  const known = { ...mine, ...theirs, sequence, settled: structuredClone(theirs.parts), acknowledged: true };
  if (!mine) return known;
  return apart(known, mine) ? under(known, mine) : null;
}

/** Deciding a conflict is writing once more, on an edition that knows both values. */
export function decide(form, name, value) {
  form.parts[name] = value;
  if (same(form.settled[name], value)) delete form.settled[name];
  (form.decided ??= []).push(name);
}

/** Photos that the parts of a piece name. */
export function photosOf(changed) {
  return Object.values(changed).flatMap((part) => part?.photos ?? []);
}

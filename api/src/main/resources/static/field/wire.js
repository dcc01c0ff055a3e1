// How checks travel: between this page's parts and the schema's types. Nothing else here knows the schema.
import * as store from './store.js';
import { graphql, OutOfReach, Refused } from './net.js';
import { PLACES, DAY, FINDINGS, VERIFY, RETURN, CHANGES, SYNC } from './queries.js';

// Parts that are one field of a piece each; answers and findings are lists of it, times are two fields.
const PLAIN = ['instructors', 'met', 'remark', 'visit', 'recheckOf', 'withdrawn'];

/** Sends pieces; one result each, in the order sent. */
export async function send(pieces) {
  const { fieldCheckSync: { results, userErrors } } = await graphql(SYNC, {
    input: { device: await store.meta.get('device'), sentAt: new Date().toISOString(), batch: pieces.map(toInput) },
  });
  if (userErrors.length > 0) throw new Refused(userErrors[0].message);
  return results.map((result) => ({ ...result, conflicts: contested(result) }));
}

function toInput({ check, sequence, base, at, community, template, changes }) {
  const parts = Object.entries(changes);
  const below = (prefix) => parts.filter(([name]) => name.startsWith(prefix)).map(([name, part]) => [name.slice(prefix.length), part]);
  return {
    check, sequence, at, base: base || undefined,
    community: community.code, template: template.code, templateVersion: template.version,
    ...changes.times,
    ...Object.fromEntries(parts.filter(([name]) => PLAIN.includes(name))),
    answers: below('answers.').map(([item, part]) => (part ? { item, ...part } : { item, cleared: true })),
    findings: below('findings.').map(([id, part]) => (part
      ? { id, ...part, description: part.description ?? '', institution: part.institution ?? '' }
      : { id, severity: 'MINOR', description: '', institution: '', cleared: true })),
  };
}

/** Tells the server what was decided of a finding: nothing stands against it, or what does, and how it stands now. */
export async function decide({ id, version, how, remark, recheck, key }) {
  const input = how === 'VERIFY' ? { id, version, remark, recheck } : { id, version, reason: remark };
  const { decided: { userErrors } } = await graphql(how === 'VERIFY' ? VERIFY : RETURN, { input, key });
  if (userErrors.some(({ code }) => code === 'IDEMPOTENCY_IN_PROGRESS')) throw new OutOfReach(userErrors[0].message);
  return { errors: userErrors, theirs: userErrors.find(({ current }) => current)?.current };
}

/** The two sides of each part that another device wrote too. */
function contested({ fields = [] }) {
  return Object.fromEntries(fields.map(({ field, yours, theirs }) => [field, [
    { mine: true, value: fromJson(yours) },
    ...theirs.map(({ device, value }) => ({ mine: false, by: device, value: fromJson(value) })),
  ]]));
}

const fromJson = (json) => plain(JSON.parse(json));

/** What the server leaves out or fills in is the same as what this page left out. */
function plain(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const isSaid = ([name, part]) => part !== null && (part !== false || name === 'yes') && part.length !== 0;
  const kept = Object.entries(value).filter(isSaid);
  return Object.fromEntries(kept);
}

/** What a day in the field needs: where one may go, and what is asked there. */
export async function pullDay() {
  const { me } = await graphql(PLACES);
  const [area] = me.areas;
  await store.meta.set('area', area?.code);
  await store.meta.set('communities', me.areas.flatMap(communities));
  if (!area) return { templates: [], visits: [], findings: [] };
  const { area: { checklistTemplates, guidanceInstructors, plannedVisits } } = await graphql(DAY, { area: area.code });
  const fit = guidanceInstructors.nodes.filter((instructor) => instructor.fit);
  await store.meta.set('staff', fit.map(({ uuid, name }) => ({ id: uuid, name })));
  return {
    findings: await pullFindings(area.code, plannedVisits.nodes),
    templates: checklistTemplates.nodes.map((template) => ({ ...template, key: `${template.code}@${template.version}` })),
    visits: plannedVisits.nodes.map(({ visit, instructors, ...rest }) => (
      { id: visit, ...rest, instructors: instructors.map(({ uuid }) => uuid) })),
  };
}

/** What is to be put right where visits go. */
async function pullFindings(area, visits) {
  const places = [...new Set(visits.map(({ community }) => community.code))];
  return places.length === 0 ? [] : (await graphql(FINDINGS, { area, communities: places })).area.findings.nodes;
}

const communities = (area) => (area.code.length === 12
  ? [{ code: area.code, name: area.name }]
  : (area.children ?? []).flatMap(communities));

export async function pullChanges(since) {
  const area = await store.meta.get('area');
  if (!area) return { checks: [], gone: [], token: since, more: false };
  const { area: { changes: { checks, token, hasMore } } } = await graphql(CHANGES, { area, since });
  const device = await store.meta.get('device');
  const names = new Map((await store.all('templates')).map((template) => [template.key, template.name]));
  return {
    checks: checks.filter((check) => !check.withdrawn).map((check) => fromCheck(check, device, names)),
    gone: checks.filter((check) => check.withdrawn).map((check) => check.check),
    token, more: hasMore,
  };
}

function fromCheck(check, device, names) {
  const parts = {};
  for (const name of PLAIN) {
    if (check[name] && check[name].length !== 0) parts[name] = check[name];
  }
  if (check.clientStartedAt) parts.times = { startedAt: check.clientStartedAt, endedAt: check.clientEndedAt };
  for (const { item, ...answer } of check.answers) parts[`answers.${item}`] = plain(answer);
  for (const { id, ...found } of check.findings) parts[`findings.${id}`] = plain(found);
  const conflicts = check.conflicts.map(({ field, values }) => [field, values.map((head) => (
    { mine: head.device === device, by: head.device, value: fromJson(head.value) }))]);
  const { template: code, templateVersion: version } = check;
  return {
    id: check.check, community: check.community, parts, base: check.edition, sequence: 0,
    template: { code, version, name: names.get(`${code}@${version}`) ?? code },
    conflicts: Object.fromEntries(conflicts), score: Number(check.score.share), changedAt: parts.times?.startedAt,
  };
}

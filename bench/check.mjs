// One field check: ours, the same inserts as SQL by pgbench, and PostGraphile's create mutations, in turns. See README.md.
import { randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import pg from 'pg';
import { grown, ofBackends, ofCompilers, ofProcess } from './cpu.mjs';
import { Client } from './http.mjs';
import { milliseconds, pgbench } from './pgbench.mjs';
import { platform } from './platform.mjs';
import { median } from './report.mjs';
import { OURS, THEIRS, Tokens, jiceng, postgraphile } from './services.mjs';

const number = (name, usual) => Number(process.env[name] ?? usual);
const ROUNDS = number('BENCH_ROUNDS', 9);
const COUNT = Math.max(8, Math.round(100 * number('BENCH_SCALE', 1)));
const WARM_UP_LIMIT = number('BENCH_WARM_UP_LIMIT', 120);
const BATCH = 1000;
const BATCHES = 5;
const TOWNSHIP = '610725101';
const USER = 'instructor-mian';
const DEVICE = 'bench';
const SCHEMA = 'postgraphile_bench';
// What one check leaves, in the order of the foreign keys; the columns left out are filled in by the database.
const ROWS = { field_check: [], check_piece: ['server_sequence'], finding: [], outbox: ['id'], audit_entry: ['number', 'previous_hash', 'hash'] };
const KEPT = Object.keys(ROWS).slice(0, 3);

const SYNC = `mutation($input: FieldCheckSyncInput!) {
  fieldCheckSync(input: $input) { results { check sequence status edition } userErrors { message } }
}`;
const CREATE_ONE = 'mutation($check: FieldCheckInput!) { createFieldCheck(input: { fieldCheck: $check }) { clientMutationId } }';
const CREATE = `mutation($check: FieldCheckInput!, $piece: CheckPieceInput!, $finding: FindingInput!) {
  createFieldCheck(input: { fieldCheck: $check }) { clientMutationId }
  createCheckPiece(input: { checkPiece: $piece }) { clientMutationId }
  createFinding(input: { finding: $finding }) { clientMutationId }
}`;

const given = platform();
const sql = new pg.Client(given.database);
await sql.connect();
const tokens = new Tokens(given.issuer);
const tell = text => process.stderr.write(`${text}\n`);
const open = [];

try {
  const asked = await whatIsAsked();
  await peer();
  const [ours, theirs] = await Promise.all([jiceng(given), postgraphile(given, SCHEMA)]);
  open.push(ours.child, theirs.child);
  const us = { pid: ours.child.pid, application: OURS, client: new Client(ours.url, 1) };
  const them = { pid: theirs.child.pid, application: THEIRS, client: new Client(theirs.url, 1) };
  const pattern = await written(us, asked);
  const sides = [
    { name: 'Jiceng, one check with a finding', server: us, body: () => sync(asked, 1), token: () => tokens.of(USER) },
    { name: 'PostGraphile, the same three rows', server: them, body: () => creation(pattern, CREATE) },
    { name: 'PostGraphile, the row of the check alone', server: them, body: () => creation(pattern, CREATE_ONE) },
  ];
  for (const side of sides) {
    await warm(side);
  }
  const program = pgbench();
  const plain = [];
  const load = loadavg()[0];
  for (let round = 0; round < ROUNDS; round++) {
    tell(`round ${round + 1} of ${ROUNDS}`);
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      await measure(side);
    }
    if (program) {
      plain.push(milliseconds(program, given.database, inserts(pattern), COUNT, fresh(pattern)));
    }
  }
  const whole = await us.client.times(BATCHES, () => sync(asked, BATCH), await tokens.of(USER));
  print(sides, program && median(plain), whole, load);
} finally {
  open.forEach(child => child.kill());
  await sql.query(`drop schema if exists ${SCHEMA} cascade`);
  await clear();
  await sql.end();
}
process.exit();

/** A village, a checklist with two questions of yes and no, and somebody who may instruct. */
async function whatIsAsked() {
  const one = async text => (await sql.query(text)).rows[0];
  const { community } = await one(`select code as community from t_${TOWNSHIP}.community order by code limit 1`);
  const { instructor } = await one(
    `select id as instructor from county_610725.guidance_instructor
     where left_on is null and least(licensed_until, trained_until) > current_date + 1 order by id limit 1`);
  const checklist = await one(
    `select code, version, array_agg(item ->> 'code') as items
     from county_610725.checklist_template, jsonb_array_elements(items) item
     where current and item ->> 'kind' = 'YES_NO' group by code, version having count(*) > 1 order by code limit 1`);
  return { community, instructor, ...checklist };
}

function sync(asked, checks) {
  const ago = minutes => new Date(Date.now() - minutes * 60_000).toISOString();
  const batch = Array.from({ length: checks }, () => ({
    check: uuid7(), sequence: 1, at: ago(1), community: asked.community, template: asked.code, templateVersion: asked.version,
    startedAt: ago(60), endedAt: ago(2), instructors: [asked.instructor], met: [{ role: 'RESPONSIBLE_DOCTOR', name: '赵医生' }], remark: '现场检查',
    answers: asked.items.slice(0, 2).map((item, i) => ({ item, yes: i === 0 })),
    findings: [{ id: uuid7(), item: asked.items[1], severity: 'MINOR', description: '无消毒记录', institution: '卫生室', dueOn: '2031-01-01' }],
  }));
  return JSON.stringify({ query: SYNC, variables: { input: { device: DEVICE, sentAt: new Date().toISOString(), batch } } });
}

function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Plain tables, as in peer.sql: PostGraphile's easiest case. */
async function peer() {
  await sql.query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}`);
  for (const table of KEPT) {
    await sql.query(`create table ${SCHEMA}.${table} (like county_610725.${table}); alter table ${SCHEMA}.${table} add primary key (id)`);
  }
  for (const table of KEPT.slice(1)) {
    await sql.query(`alter table ${SCHEMA}.${table} add foreign key (field_check) references ${SCHEMA}.field_check (id)`);
  }
}

/** What one check of ours has left in the tables: this is what the others write too. */
async function written(us, asked) {
  const body = sync(asked, 1);
  const { fieldCheckSync: { results: [result] } } = await us.client.data(body, await tokens.of(USER));
  if (result.status !== 'CREATED') {
    throw new Error(`The check was not created: ${JSON.stringify(result)}`);
  }
  const where = {
    field_check: `id = '${result.check}'`,
    check_piece: `field_check = '${result.check}'`,
    finding: `field_check = '${result.check}'`,
    outbox: `aggregate = 'FieldCheck:${result.check}'`,
    audit_entry: `entity = '${DEVICE}' order by number desc limit 1`,
  };
  const rows = [];
  for (const [table, filled] of Object.entries(ROWS)) {
    const columns = (await sql.query(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 't_${TOWNSHIP}' and table_name = $1 and is_generated = 'NEVER' and not column_name = any($2) order by ordinal_position`, [table, filled])).rows;
    const texts = columns.map(({ name }) => `"${name}"::text`).join(', ');
    const { rows: [values] } = await sql.query({ text: `select ${texts} from t_${TOWNSHIP}.${table} where ${where[table]}`, rowMode: 'array' });
    const { rows: [{ json }] } = await sql.query(`select to_jsonb(r) as json from t_${TOWNSHIP}.${table} r where ${where[table]}`);
    rows.push({ table, columns, values, json });
  }
  return { check: result.check, rows };
}

/** Ids that must be new in every row written: the check's, and each row's own. */
function fresh({ check, rows }) {
  const known = new Map([[check, 'id_of_check']]);
  for (const { table, json } of rows) {
    for (const id of [json.id, json.named]) {
      if (typeof id === 'string' && !known.has(id)) {
        known.set(id, `id_of_${table}_${known.size}`);
      }
    }
  }
  return known;
}

function inserts({ rows }) {
  const role = { text: `select set_config('role', 't_${TOWNSHIP}', true)`, values: [] };
  return [role, ...rows.map(({ table, columns, values }) => ({
    text: `insert into t_${TOWNSHIP}.${table} (${columns.map(({ name }) => `"${name}"`)}) values (${columns.map((_, i) => `$${i + 1}`)})`,
    values,
  }))];
}

function creation(pattern, query) {
  const ids = new Map([...fresh(pattern).keys()].map(id => [id, uuid7()]));
  const [check, piece, finding] = pattern.rows.map(({ table, columns, json }) => input({ table, columns, json }, ids));
  return JSON.stringify({ query, variables: query === CREATE ? { check, piece, finding } : { check } });
}

function input({ table, columns, json }, ids) {
  const all = table === 'check_piece' ? [...columns, { name: 'server_sequence', type: 'bigint' }] : columns;
  return Object.fromEntries(all.map(({ name, type }) => {
    const value = ids.get(json[name]) ?? json[name];
    const named = name === 'id' ? 'rowId' : name.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());
    // Numbers that may be too long for JSON travel as text.
    return [named, ['bigint', 'numeric'].includes(type) && value !== null ? String(value) : value];
  }));
}

async function warm(side) {
  const start = Date.now();
  for (let share = 1; share > 0.05 && Date.now() - start < WARM_UP_LIMIT * 1000; ) {
    const [all, compilers] = [ofProcess(side.server.pid), ofCompilers(side.server.pid)];
    await side.server.client.times(COUNT, side.body, await side.token?.());
    share = (ofCompilers(side.server.pid) - compilers) / Math.max(1, ofProcess(side.server.pid) - all);
  }
  tell(`${side.name}: warm after ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

async function measure(side) {
  const { server } = side;
  const [app, backends] = [ofProcess(server.pid), await ofBackends(sql, server.application)];
  const durations = await server.client.times(COUNT, side.body, await side.token?.());
  side.app = (side.app ?? 0) + ofProcess(server.pid) - app;
  side.database = (side.database ?? 0) + grown(backends, await ofBackends(sql, server.application));
  (side.durations ??= []).push(...durations);
  (side.medians ??= []).push(median(durations));
}

/** The demo's county is as it was; what is only ever added, its audit, stays. */
async function clear() {
  await sql.query(`create temporary table gone as select field_check as id from t_${TOWNSHIP}.check_piece where device = '${DEVICE}'
    union select id from t_${TOWNSHIP}.field_check where edition like '${DEVICE}:%'`);
  await sql.query(`delete from t_${TOWNSHIP}.outbox where aggregate in (select 'FieldCheck:' || id from gone)`);
  for (const table of ['finding', 'check_piece']) {
    await sql.query(`delete from t_${TOWNSHIP}.${table} where field_check in (select id from gone)`);
  }
  await sql.query(`delete from t_${TOWNSHIP}.field_check where id in (select id from gone)`);
}

function print(sides, plain, whole, load) {
  const ms = value => value.toFixed(2);
  const [ours, rows, row] = sides.map(side => ({ ...side, count: side.durations.length, wall: median(side.medians) }));
  console.log(`${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores, load ${load.toFixed(1)} after the warm-up, ${ROUNDS} rounds of ${COUNT}\n`);
  console.log('| written | requests | CPU ms (app + database) | median ms |\n|---|--:|---|--:|');
  for (const { name, count, app, database, wall } of [ours, rows, row]) {
    console.log(`| ${name} | ${count} | ${ms(app / count)} + ${ms(database / count)} = ${ms((app + database) / count)} | ${ms(wall)} |`);
  }
  if (plain) {
    console.log(`| the same inserts, role, outbox and audit by pgbench | ${ROUNDS * COUNT} | | ${ms(plain)} |`);
    console.log(`\nOne check ÷ the same inserts as SQL: **${ms(ours.wall / plain)}** (≤ 3 wanted).`);
  } else {
    console.log('\npgbench was not found: install the package postgresql to compare with plain SQL.');
  }
  console.log(`PostGraphile ÷ Jiceng, the same three rows: **${ms(rows.wall / ours.wall)}** in time; the check's row alone: ${ms(row.wall / ours.wall)} (> 1 wanted).`);
  console.log(`A batch of ${BATCH} checks: median ${ms(median(whole))} ms, slowest ${ms(Math.max(...whole))} ms (≤ 2000 wanted).`);
}

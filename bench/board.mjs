// The board of elections: a county's against its own SQL by pgbench, a prefecture's of 2,000 communities from the roll-up.
import { loadavg } from 'node:os';
import pg from 'pg';
import { Capture } from './capture.mjs';
import { grown, ofBackends, ofCompilers, ofProcess } from './cpu.mjs';
import { Client } from './http.mjs';
import { milliseconds, pgbench } from './pgbench.mjs';
import { platform } from './platform.mjs';
import { median } from './report.mjs';
import { OURS, Tokens, jiceng } from './services.mjs';

const number = (name, usual) => Number(process.env[name] ?? usual);
const COUNTY = '610725';
const PREFECTURE = '6107';
const COMMUNITIES = number('BENCH_COMMUNITIES', 2000);
const ROUNDS = number('BENCH_ROUNDS', 6);
const COUNT = Math.max(8, Math.round(50 * number('BENCH_SCALE', 1)));
const WARM_UP_LIMIT = number('BENCH_WARM_UP_LIMIT', 120);

const PAGE = `query($code: DivisionCode!) { area(code: $code) { electionBoard(first: 100, orderBy: [{field: DAYS_LATE, direction: DESC}]) { nodes {
  township { code } community { code name } presentStep expectedStep daysLate overdueSteps openSteps { step dueOn } doneSteps allSteps
  underRectification blockedBy { rule reason numbers { name value } } committeeStage committeeNextStep result turnout { registered voted share }
} } } }`;
const GROUPS = `query($code: DivisionCode!) { area(code: $code) {
  electionBoardAggregate(groupBy: [COUNTY, PRESENT_STEP]) { groups { presentStep count late blocked overdueSteps } }
} }`;

const given = platform();
const sql = new pg.Client(given.database);
await sql.connect();
const tokens = new Tokens(given.issuer);
const tell = text => process.stderr.write(`${text}\n`);
let server;

try {
  const capture = new Capture();
  server = await jiceng(given, await capture.stand(given.database));
  const us = { pid: server.child.pid, client: new Client(server.url, 1) };
  await unsettle();
  const own = await settle();
  const county = { name: `county, ${own} communities, page of 100`, body: body(PAGE, COUNTY), user: 'supervisor-mian' };
  county.statements = await statements(capture, us, county);
  capture.close();
  await new Promise(resolve => setTimeout(resolve, 1000));
  await warm(us, county);
  const program = pgbench();
  for (let round = 0; round < ROUNDS; round++) {
    (county.http ??= []).push(...(await us.client.times(COUNT, county.body, await tokens.of(county.user))));
    if (program) {
      (county.sql ??= []).push(milliseconds(program, given.database, county.statements, COUNT));
    }
  }
  await measure(us, county);

  const all = await settle(COMMUNITIES);
  const above = [
    { name: `prefecture, ${all} communities, page of 100`, body: body(PAGE, PREFECTURE), user: 'viewer-shaanxi' },
    { name: `prefecture, ${all} communities, groups`, body: body(GROUPS, PREFECTURE), user: 'viewer-shaanxi' },
  ];
  await new Promise(resolve => setTimeout(resolve, 61_000));
  const renewal = { name: 'the roll-up made anew, once a minute', body: above[1].body, user: 'viewer-shaanxi' };
  await measure(us, renewal, 1);
  for (const asked of above) {
    await warm(us, asked);
    await measure(us, asked);
  }
  print([county, ...above, renewal], program && median(county.http) / median(county.sql), county);
} finally {
  server?.child.kill();
  await unsettle();
  await sql.end();
}
process.exit();

function body(query, code) {
  return JSON.stringify({ query, variables: { code } });
}

/** Every community somewhere in a cycle, half of them with an election; as many more villages as are wanted. */
async function settle(wanted = 0) {
  const townships = (await sql.query('select distinct township from county_610725.community order by 1')).rows.map(row => row.township);
  const { rows: [{ own }] } = await sql.query('select count(*)::int own from county_610725.community');
  const more = Math.max(0, wanted - own);
  for (const [i, township] of townships.entries()) {
    const share = Math.floor(more / townships.length) + (i < more % townships.length ? 1 : 0);
    await sql.query(
      `insert into t_${township}.community (id, code, name, kind)
       select uuidv7(), $1 || (299 + n), 'bench', 'VILLAGE' from generate_series(1, $2::int) n`, [township, share]);
  }
  await sql.query(
    `insert into county_610725.election_cycle (id, name_zh, name_en, profile, profile_version, starts_on)
     select uuidv7(), 'bench', 'bench', 'plan-2020', 1, current_date - 100
     where not exists (select from county_610725.election_cycle where closed_on is null)`);
  await sql.query(
    `insert into county_610725.election_cycle_plan (cycle, community, polling_day)
     select id, '', current_date + 20 from county_610725.election_cycle where name_en = 'bench' on conflict do nothing`);
  await sql.query(
    `insert into county_610725.election_cycle_step (cycle, community, position, code, name_zh, name_en, latest, conflicts)
     select c.id, '', s.n, s.code, s.code, s.code, current_date + (s.n::int - 9) * 8, '{}'
     from county_610725.election_cycle c, unnest(array['START','RECOMMENDATION','JOINT_REVIEW','INSPECTION','PARTY_CANDIDATES',
       'PARTY_MEETING','PARTY_NOTICE','METHOD','ELECTION_COMMITTEE','REGISTRATION','VOTER_LIST','CANDIDATES','POLL',
       'SUPERVISORY_COMMITTEE','HANDOVER']) with ordinality s(code, n)
     where c.name_en = 'bench' on conflict do nothing`);
  for (const township of townships) {
    await sql.query(
      `insert into t_${township}.cycle_step_done (id, cycle, community, step, done_on)
       select uuidv7(), s.cycle, c.code, s.code, current_date - 60
       from t_${township}.community c, county_610725.election_cycle_step s, county_610725.election_cycle e
       where e.id = s.cycle and e.name_en = 'bench' and s.position <= right(c.code, 2)::int % 9
       on conflict do nothing`);
    await sql.query(
      `insert into t_${township}.committee_election (id, community, profile, profile_version, cycle, begun_on, serving, stage,
         next_step, result, opens_on)
       select uuidv7(), c.code, 'bench', 1, e.id, current_date - 50, '{}', 'PUBLISH_ROLL', 'NOMINATE', 'NONE', current_date + 2
       from t_${township}.community c, county_610725.election_cycle e
       where e.name_en = 'bench' and right(c.code, 1)::int % 2 = 0
         and not exists (select from t_${township}.committee_election o where o.community = c.code and o.term_ends_on is null)`);
    await sql.query(
      `insert into t_${township}.committee_election_act (id, election, position, action, happened_on, subject, name, taken_at, content)
       select uuidv7(), e.id, a.n, a.action, current_date - 40, 's', 'n', now(), '{}'
       from t_${township}.committee_election e,
         unnest(array['FORM_ELECTION_COMMITTEE','ADOPT_METHOD','PUBLISH_ROLL','OBJECT','RULE','OBJECT']) with ordinality a(action, n)
       where e.profile = 'bench' on conflict do nothing`);
  }
  await sql.query('analyze');
  return Math.max(own, wanted);
}

async function unsettle() {
  const { rows } = await sql.query('select distinct township from county_610725.community');
  for (const { township } of rows) {
    await sql.query(`delete from t_${township}.committee_election_act where election in (select id from t_${township}.committee_election where profile = 'bench')`);
    await sql.query(`delete from t_${township}.committee_election where profile = 'bench'`);
    await sql.query(`delete from t_${township}.cycle_step_done where cycle in (select id from county_610725.election_cycle where name_en = 'bench')`);
    await sql.query(`delete from t_${township}.community where name = 'bench'`);
  }
  for (const table of ['election_cycle_step', 'election_cycle_plan']) {
    await sql.query(`delete from county_610725.${table} where cycle in (select id from county_610725.election_cycle where name_en = 'bench')`);
  }
  await sql.query(`delete from county_610725.election_cycle where name_en = 'bench'`);
  await sql.query('delete from county_610725.election_board');
}

async function statements(capture, us, asked) {
  for (let i = 0; i < 8; i++) {
    await us.client.data(asked.body, await tokens.of(asked.user));
  }
  capture.forget();
  await us.client.data(asked.body, await tokens.of(asked.user));
  return capture.statements();
}

async function warm(us, asked) {
  const start = Date.now();
  for (let share = 1; share > 0.05 && Date.now() - start < WARM_UP_LIMIT * 1000; ) {
    const [all, compilers] = [ofProcess(us.pid), ofCompilers(us.pid)];
    await us.client.times(COUNT, asked.body, await tokens.of(asked.user));
    share = (ofCompilers(us.pid) - compilers) / Math.max(1, ofProcess(us.pid) - all);
  }
  tell(`${asked.name}: warm after ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

async function measure(us, asked, count = COUNT * ROUNDS) {
  const [app, backends] = [ofProcess(us.pid), await ofBackends(sql, OURS)];
  const durations = await us.client.times(count, asked.body, await tokens.of(asked.user));
  asked.count = count;
  asked.app = (ofProcess(us.pid) - app) / count;
  asked.database = grown(backends, await ofBackends(sql, OURS)) / count;
  asked.wall = median(durations);
}

function print(measured, ratio, county) {
  const ms = value => value.toFixed(2);
  console.log(`${new Date().toISOString().slice(0, 16)}Z, load ${loadavg()[0].toFixed(1)}, statements of a county's page with the role's: ${county.statements.length}\n`);
  console.log('| asked | requests | CPU ms (app + database) | median ms |\n|---|--:|---|--:|');
  for (const one of measured) {
    console.log(`| ${one.name} | ${one.count} | ${ms(one.app)} + ${ms(one.database)} = ${ms(one.app + one.database)} | ${ms(one.wall)} |`);
  }
  console.log(ratio ? `\nCounty's page ÷ the same SQL by pgbench (${ms(median(county.sql))} ms): **${ms(ratio)}** (≤ 3 wanted)` : '\npgbench was not found.');
}

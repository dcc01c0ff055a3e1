// Jiceng and PostGraphile 5 over the same rows of one running platform, asked in turns. See README.md.
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { Capture } from './capture.mjs';
import { grown, ofBackends, ofCompilers, ofProcess, ofRedis } from './cpu.mjs';
import { Client } from './http.mjs';
import { milliseconds, pgbench } from './pgbench.mjs';
import { platform } from './platform.mjs';
import { COUNTY, SUPERVISOR, pages, queries } from './queries.mjs';
import { comparison, median, pages as pageTable } from './report.mjs';
import { OURS, THEIRS, Tokens, jiceng, postgraphile } from './services.mjs';

const number = (name, usual) => Number(process.env[name] ?? usual);
const ROUNDS = number('BENCH_ROUNDS', 6);
const SCALE = number('BENCH_SCALE', 1);
const WARM_UP = number('BENCH_WARM_UP', 30);
const WARM_UP_LIMIT = number('BENCH_WARM_UP_LIMIT', 240);
const CONNECTIONS = number('BENCH_CONNECTIONS', 1);
const PAGE = 50;
const SCHEMA = 'postgraphile_bench';

const given = platform();
const sql = new pg.Client(given.database);
await sql.connect();
const tokens = new Tokens(given.issuer);
const tell = text => process.stderr.write(`${text}\n`);
const open = [];

try {
  await sql.query(readFileSync(new URL('peer.sql', import.meta.url), 'utf8'));
  const asked = queries(await anyRow(), SCALE);
  const capture = new Capture();
  tell('starting both servers');
  const [ours, theirs] = await Promise.all([
    capture.stand(given.database).then(port => jiceng(given, port)),
    postgraphile(given, SCHEMA),
  ]);
  open.push(ours.child, theirs.child);
  const us = { ...ours, application: OURS, client: new Client(ours.url, CONNECTIONS), redis: given.redis };
  const them = { ...theirs, application: THEIRS, client: new Client(theirs.url, CONNECTIONS) };

  await sameRows(asked, us, them);
  const paged = pages(PAGE);
  for (const page of paged) {
    page.statements = await statements(capture, us, page);
  }
  capture.close();
  await new Promise(resolve => setTimeout(resolve, 1000));

  await warmUp(asked, us, them);
  const load = loadavg()[0];
  await compare(asked, us, them);
  const program = await comparePages(paged, us);
  print(asked, paged, program, load);
} finally {
  open.forEach(child => child.kill());
  await sql.query(`drop schema if exists ${SCHEMA} cascade`);
  await sql.end();
}
process.exit();

async function anyRow() {
  const text = `select id, community from county_${COUNTY}.term_target where in_force order by due_on desc, id limit 1`;
  return (await sql.query(text)).rows[0];
}

/** Different rows, or none, would make every figure worthless. */
async function sameRows(asked, us, them) {
  for (const query of asked) {
    const ours = query.rows.ours(await us.client.data(query.ours, await tokens.of(SUPERVISOR)));
    const theirs = query.rows.theirs(await them.client.data(query.theirs));
    if (!ours?.length || !isDeepStrictEqual(ours, theirs)) {
      throw new Error(`${query.name}: the two do not answer the same rows\n${cut(ours)}\n${cut(theirs)}`);
    }
    query.size = size(ours);
  }
}

function cut(rows) {
  return JSON.stringify(rows)?.slice(0, 400);
}

function size(rows) {
  const targets = rows.flatMap(row => row.targets ?? []);
  const indicators = targets.flatMap(target => target.indicators);
  return targets.length === 0 ? `${rows.length}` : `${rows.length} → ${targets.length} → ${indicators.length}`;
}

/** After a few times: when the driver turns to a named statement it sends more than the question. */
async function statements(capture, us, page) {
  for (let i = 0; i < 8; i++) {
    await us.client.data(page.body, await tokens.of(page.user));
  }
  capture.forget();
  await us.client.data(page.body, await tokens.of(page.user));
  return capture.statements();
}

async function warmUp(asked, us, them) {
  tell(`warming up, ${WARM_UP} to ${WARM_UP_LIMIT} s`);
  const start = Date.now();
  const seconds = () => (Date.now() - start) / 1000;
  for (let share = 1; seconds() < WARM_UP || (share > 0.05 && seconds() < WARM_UP_LIMIT); ) {
    const [all, compilers] = [ofProcess(us.child.pid), ofCompilers(us.child.pid)];
    await warm(asked, us, them);
    share = (ofCompilers(us.child.pid) - compilers) / (ofProcess(us.child.pid) - all);
    tell(`  ${seconds().toFixed(0)} s: compilers take ${(share * 100).toFixed(0)} %`);
  }
}

async function warm(asked, us, them) {
  for (const query of asked) {
    await us.client.times(query.count, query.ours, await tokens.of(SUPERVISOR));
    await them.client.times(Math.ceil(query.count / 3), query.theirs);
  }
  for (const page of pages(PAGE)) {
    await us.client.times(50, page.body, await tokens.of(page.user));
  }
}

async function compare(asked, us, them) {
  for (let round = 0; round < ROUNDS; round++) {
    tell(`round ${round + 1} of ${ROUNDS}`);
    for (const query of asked) {
      const sides = [() => measure(us, query, 'ours'), () => measure(them, query, 'theirs')];
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        await side();
      }
    }
  }
}

async function measure(server, query, side) {
  const token = side === 'ours' ? await tokens.of(SUPERVISOR) : undefined;
  const before = await cpu(server);
  const durations = await server.client.times(query.count, query[side], token);
  const after = await cpu(server);
  const sample = (query[`${side}Sample`] ??= { app: 0, compilers: 0, database: 0, redis: 0, durations: [] });
  sample.app += after.app - before.app;
  sample.compilers += after.compilers - before.compilers;
  sample.database += grown(before.backends, after.backends);
  sample.redis += after.redis - before.redis;
  sample.durations.push(...durations);
}

async function cpu(server) {
  return {
    app: ofProcess(server.child.pid),
    compilers: ofCompilers(server.child.pid),
    backends: await ofBackends(sql, server.application),
    redis: await ofRedis(server.redis),
  };
}

async function comparePages(paged, us) {
  const program = pgbench();
  const count = Math.max(8, Math.round(200 * SCALE));
  const one = new Client(us.url, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const page of paged) {
      (page.http ??= []).push(...(await one.times(count, page.body, await tokens.of(page.user))));
      if (program) {
        (page.sql ??= []).push(milliseconds(program, given.database, page.statements, count));
      }
    }
  }
  return program;
}

function print(asked, paged, program, load) {
  const results = asked.map(query => ({
    name: query.name,
    rows: query.size,
    asked: query.oursSample.durations.length,
    ours: query.oursSample,
    theirs: query.theirsSample,
  }));
  const counts = [...new Set(paged.map(page => page.statements.length))].join(', ');
  const timed = paged.map(({ name, http, sql }) => ({ name, http: median(http), sql: program && median(sql) }));
  console.log(`${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores, load ${load.toFixed(1)} after the warm-up, ${CONNECTIONS} connection(s), ${ROUNDS} rounds\n`);
  console.log(comparison(results));
  console.log(`\nPages of ${PAGE} rows with a join, median of one connection; statements sent a request, the role's included: ${counts}\n`);
  console.log(pageTable(timed));
  for (let i = 0; i < timed.length; i += 2) {
    const ratio = (timed[i].http / timed[i + 1].http).toFixed(2);
    console.log(`\n${timed[i].name} ÷ ${timed[i + 1].name}: **${ratio}** (≤ 2 wanted)`);
  }
  if (!program) {
    console.log('\npgbench was not found, in PATH or where Debian puts it: install the package postgresql to compare with plain SQL.');
  }
}

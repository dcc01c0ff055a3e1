// Sends the SQL of one request through pgbench: prepared, and role and question in one round trip, as the API does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

export function pgbench() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(version => `${DEBIAN}/${version}/bin/pgbench`) : [];
  const path = (process.env.PATH ?? '').split(':').map(folder => `${folder}/pgbench`);
  return [...path, ...debian].find(existsSync);
}

/** Milliseconds a request, as pgbench counts them for one client. */
export function milliseconds(program, database, statements, count) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'request.sql');
    const definitions = [];
    writeFileSync(file, script(statements, definitions));
    const { hostname, port, username, password, pathname } = new URL(database);
    const words = ['-n', '-M', 'prepared', '-c', '1', '-t', String(count), '-f', file, ...definitions];
    // pgbench prepares before the role is set, so its login needs rights; the role holds when the statement runs.
    const where = ['-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
    const env = { ...process.env, PGPASSWORD: password };
    const said = execFileSync(program, [...words, ...where], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
    return Number(said.match(/latency average = ([\d.]+) ms/)[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function script(statements, definitions) {
  const lines = statements.map(({ text, values }, s) => {
    values.forEach((value, i) => definitions.push('-D', `s${s}v${i + 1}=${value}`));
    // A colon would begin a variable of pgbench's; casts keep theirs, which are doubled.
    return `${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\$(\d+)/g, (_, n) => `:s${s}v${n}`)};`;
  });
  return ['\\startpipeline', ...lines, '\\endpipeline', ''].join('\n');
}

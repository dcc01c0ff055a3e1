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

/**
 * Milliseconds a request, as pgbench counts them for one client. For the values that `fresh` names, each request has
 * new UUIDs, which it asks for first.
 */
export function milliseconds(program, database, statements, count, fresh = new Map()) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'request.sql');
    const definitions = [];
    writeFileSync(file, script(statements, definitions, fresh));
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

function script(statements, definitions, fresh) {
  const lines = statements.map(({ text, values }, s) => {
    const names = values.map((value, i) => {
      if (value === null) {
        return 'null';
      }
      // pgbench takes no empty definition.
      if (value === '') {
        return "''";
      }
      if (fresh.has(value)) {
        return `:${fresh.get(value)}`;
      }
      definitions.push('-D', `s${s}v${i + 1}=${value}`);
      return `:s${s}v${i + 1}`;
    });
    // A colon would begin a variable of pgbench's; casts keep theirs, which are doubled.
    return `${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\$(\d+)/g, (_, n) => names[n - 1])};`;
  });
  const ids = [...fresh.values()].map(name => `uuidv7() as ${name}`);
  const asking = ids.length > 0 ? [`select ${ids.join(', ')} \\gset`] : [];
  return [...asking, '\\startpipeline', ...lines, '\\endpipeline', ''].join('\n');
}

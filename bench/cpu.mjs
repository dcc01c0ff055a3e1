// CPU time of processes, in milliseconds, as Linux counts it.
import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';

const TICK = 10;

/** utime + stime of a process with all its threads, those that ended too. */
export function ofProcess(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Of that, what the Java machine's compilers took: it tends to nothing as the code gets warm. */
export function ofCompilers(pid) {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ofCompiler(`/proc/${pid}/task/${thread}/stat`), 0);
}

function ofCompiler(file) {
  try {
    const stat = readFileSync(file, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /\(C[12] Compiler/.test(stat) ? (Number(fields[11]) + Number(fields[12])) * TICK : 0;
  } catch {
    return 0;
  }
}

/** A backend has one thread, whose time the scheduler knows to the nanosecond; a tick is too coarse for it. */
function ofBackend(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** All backends that connected under this application name. */
export async function ofBackends(sql, application) {
  const { rows } = await sql.query('select pid from pg_stat_activity where application_name = $1', [application]);
  return new Map(rows.map(({ pid }) => [pid, ofBackend(pid)]));
}

/** A backend that came in between began at nothing; one that went cannot be asked any more. */
export function grown(before, after) {
  let sum = 0;
  for (const [pid, time] of after) {
    sum += time - (before.get(pid) ?? 0);
  }
  return sum;
}

/** Redis tells its own. */
export async function ofRedis(url) {
  if (!url) {
    return 0;
  }
  const info = await ask(new URL(url), 'INFO cpu\r\n');
  const seconds = name => Number(info.match(new RegExp(`^${name}:([\\d.]+)`, 'm'))[1]);
  return (seconds('used_cpu_sys') + seconds('used_cpu_user')) * 1000;
}

function ask({ hostname, port }, command) {
  return new Promise((answer, fail) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(command));
    socket.on('error', fail).on('data', bytes => {
      text += bytes;
      if (text.includes('used_cpu_user_main_thread') || text.includes('used_cpu_user_children')) {
        socket.end();
        answer(text);
      }
    });
  });
}

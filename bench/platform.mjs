// Finds the platform that the start command runs, and what the API needs to be started beside it.
import { readdirSync, readFileSync } from 'node:fs';

const START = 'dev.jiceng.api.start.Start';

function processes() {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).flatMap(read);
}

function read(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return [{ pid, words, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
  } catch {
    return [];
  }
}

function below(pid, all) {
  const children = all.filter(process => process.parent === pid);
  return children.concat(children.flatMap(child => below(child.pid, all)));
}

function after(words, flag) {
  return words[words.indexOf(flag) + 1];
}

function option(words, name, usual) {
  return words.find(word => word.startsWith(`-D${name}=`))?.slice(name.length + 3) ?? usual;
}

/** The environment wins; what it does not say is read from the running start command. */
export function platform(wanted = process.env) {
  const all = processes();
  const port = wanted.BENCH_PORT;
  const start = all.find(({ words }) =>
    words.includes(START) && (!port || option(words, 'jiceng.port', '8080') === port));
  const services = start ? below(start.pid, all) : [];
  const postgres = services.find(({ words }) => words[0].endsWith('/postgres') && words.includes('-p'));
  const redis = services.find(({ words }) => words[0].includes('/redis-server'));
  const found = {
    java: start?.words[0],
    // Whatever the flag is called, the class path stands before the main class.
    classpath: start && start.words[start.words.indexOf(START) - 1],
    database: postgres && `postgres://postgres@127.0.0.1:${after(postgres.words, '-p')}/jiceng`,
    redis: redis && redisUrl(redis.words),
    issuer: start && `http://localhost:${option(start.words, 'jiceng.keycloak.port', '8180')}/realms/jiceng`,
  };
  return complete({
    java: wanted.BENCH_JAVA ?? found.java ?? 'java',
    classpath: wanted.BENCH_CLASSPATH ?? found.classpath,
    database: wanted.BENCH_DATABASE_URL ?? found.database,
    redis: wanted.JICENG_REDIS_URL ?? found.redis,
    issuer: wanted.JICENG_ISSUER_URI ?? found.issuer,
  });
}

// Redis writes its title over its arguments: "…/redis-server 127.0.0.1:6379" is one word.
function redisUrl(words) {
  return `redis://${words.join(' ').match(/127\.0\.0\.1:\d+/)[0]}`;
}

function complete(addresses) {
  const missing = ['classpath', 'database', 'issuer'].filter(name => !addresses[name]);
  if (missing.length > 0) {
    throw new Error(`No running platform was found (${missing.join(', ')} unknown): run mvn -Pstart first.`);
  }
  return addresses;
}

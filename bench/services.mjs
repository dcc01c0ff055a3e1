// The two servers measured, each a process of its own, and the tokens ours wants.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const OURS = 'bench-jiceng';
export const THEIRS = 'bench-postgraphile';
// What a container of 768 MB with the chart's options gives: 60 % of it as heap, and the serial collector.
const JVM = ['-Xmx460m', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'];
// All requests come from two demo users; the limit is counted as always, only not reached.
const RATE = ['--jiceng.rate.burst=1000000000000', '--jiceng.rate.perSecond=1000000000'];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(1));
}

export function freePort() {
  return new Promise(answer => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });
}

/** The API with the optimising compiler: the start command's has none, to start fast. */
export async function jiceng(platform, databasePort) {
  const port = await freePort();
  const { hostname, port: real, pathname } = new URL(platform.database);
  const hosts = databasePort ? `127.0.0.1:${databasePort},${hostname}:${real}` : `${hostname}:${real}`;
  const environment = {
    ...process.env,
    JICENG_DATABASE_URL: `jdbc:postgresql://${hosts}${pathname}?ApplicationName=${OURS}`,
    // A database of its own: a bucket keeps the limit it was made with.
    JICENG_REDIS_URL: platform.redis ? new URL('/9', platform.redis).href : '',
    JICENG_ISSUER_URI: platform.issuer,
    // The demo's: only invented people are sealed with them.
    JICENG_FIELD_KEYS: 'demo:SM4:c2VhbHMgaW52ZW50ZWQgcGVvcGxlLCBubyBvdGhlcnM=,demo-index:INDEX:ZmluZHMgaW52ZW50ZWQgcGVvcGxlLCBubyBvdGhlcnM=',
  };
  const words = [...JVM, ...(process.env.BENCH_JVM ?? '').split(' ').filter(Boolean), '-classpath', platform.classpath];
  const child = run(platform.java, [...words, 'dev.jiceng.api.Jiceng', `--server.port=${port}`, ...RATE], environment);
  return ready({ child, url: `http://127.0.0.1:${port}/graphql` });
}

export async function postgraphile(platform, schema) {
  const port = await freePort();
  const database = new URL(platform.database);
  database.searchParams.set('application_name', THEIRS);
  const program = fileURLToPath(new URL('postgraphile.mjs', import.meta.url));
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    PEER_DATABASE_URL: database.href,
    PEER_SCHEMA: schema,
    PEER_PORT: String(port),
  };
  return ready({ child: run(process.execPath, [program], environment), url: `http://127.0.0.1:${port}/graphql` });
}

function run(command, words, environment) {
  const child = spawn(command, words, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  child.said = '';
  const hear = part => (child.said = (child.said + part).slice(-4000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  process.on('exit', () => child.kill('SIGKILL'));
  return child;
}

async function ready(server) {
  for (let tries = 0; tries < 240; tries++) {
    if (server.child.exitCode !== null) {
      throw new Error(`A server ended at once:\n${server.child.said}`);
    }
    try {
      await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' });
      return server;
    } catch {
      await sleep(500);
    }
  }
  throw new Error(`A server did not answer within two minutes:\n${server.child.said}`);
}

/** Tokens end after five minutes; each is renewed after three. */
export class Tokens {
  #known = new Map();

  constructor(issuer) {
    this.issuer = issuer;
  }

  async of(user) {
    const known = this.#known.get(user);
    if (known && Date.now() - known.at < 180_000) {
      return known.token;
    }
    const form = new URLSearchParams({ grant_type: 'password', client_id: 'jiceng-demo', username: user, password: 'jiceng' });
    const answer = await fetch(`${this.issuer}/protocol/openid-connect/token`, { method: 'POST', body: form });
    if (!answer.ok) {
      throw new Error(`Keycloak gave no token for ${user}: ${await answer.text()}`);
    }
    const { access_token: token } = await answer.json();
    this.#known.set(user, { token, at: Date.now() });
    return token;
  }
}

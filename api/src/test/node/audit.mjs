// npm run audit -- http://localhost:8080/graphql: GraphQL over HTTP, as graphql-http judges it.
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:8080/graphql';
const results = await auditServer({ url, fetchFn: fetch });
const count = (status) => results.filter((result) => result.status === status).length;
for (const { status, id, name, reason } of results) {
  if (status !== 'ok') console.log(`${status} ${id} ${name}: ${reason}`);
}
console.log(`${count('ok')} ok, ${count('notice')} notice, ${count('warn')} warn, ${count('error')} error`);
process.exit(count('warn') + count('error') > 0 ? 1 : 0);

// Every call to the server: token, language, and one kind of error for "no way through".
import { token } from './session.js';
import { language } from './texts.js';

/** The net, or the server, is out of reach: try again later. */
export class OutOfReach extends Error {}

/** The server answered, and said no: `code` is one of the schema's list. */
export class Refused extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

export async function call(path, { headers, ...request } = {}) {
  const bearer = await token();
  try {
    return await fetch(new URL(path, location.origin), {
      ...request,
      headers: { Authorization: `Bearer ${bearer}`, 'Accept-Language': language(), ...headers },
    });
  } catch (failure) {
    throw new OutOfReach(failure.message);
  }
}

// Less than this travels in one packet of the network anyway.
const SMALL = 1_000;

/** A batch of checks is a tenth of its size then, which on a village's link is seconds. */
async function packed(text) {
  if (text.length < SMALL || !globalThis.CompressionStream) return { body: text };
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(zipped).blob(), headers: { 'Content-Encoding': 'gzip' } };
}

export async function graphql(query, variables) {
  const { body, headers } = await packed(JSON.stringify({ query, variables }));
  const response = await call('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
    body,
  });
  if (response.status >= 500 || response.status === 429) throw new OutOfReach(`HTTP ${response.status}`);
  const { data, errors } = await response.json();
  if (errors?.length) throw new Refused(errors[0].message, errors[0].extensions?.code);
  return data;
}

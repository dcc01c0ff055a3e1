// What an instructor decides of a finding on site: verified, or sent back. It waits on the phone like a check, behind
// the checks it may rest on. Each has a key of its own, so that sending it twice is deciding once; and it names the
// version that was seen, so that it never stands over what a colleague decided meanwhile.
import * as store from './store.js';
import * as wire from './wire.js';
import { uuid7 } from './ids.js';

/** `how` is VERIFY or RETURN; whoever decides once more takes back what has not been sent. */
export async function decide(finding, how, remark) {
  const again = (await store.all('checks'))
    .filter((check) => check.parts.recheckOf === finding.check && check.sequence > 0)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  await store.put('verdicts', {
    id: finding.id, key: uuid7(), version: finding.version, how, remark, recheck: again[0]?.id,
    community: finding.community, description: finding.description, state: 'WAITING', tries: 0, errors: [],
  });
}

/** The same, on what a colleague has made of the finding. */
export const insist = (verdict) => store.put('verdicts', {
  ...verdict, key: uuid7(), version: verdict.theirs.version, theirs: undefined, state: 'WAITING',
});

export const giveUp = ({ id }) => store.remove('verdicts', id);

export async function send() {
  const waiting = (await store.all('verdicts')).filter((verdict) => verdict.state === 'WAITING');
  for (const verdict of waiting.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    await store.put('verdicts', { ...verdict, tries: verdict.tries + 1 });
    await settle(verdict, await wire.decide(verdict));
  }
}

async function settle(verdict, { theirs, errors }) {
  const now = await store.get('verdicts', verdict.id);
  if (now?.key !== verdict.key) return;
  if (errors.length === 0) await store.remove('verdicts', verdict.id);
  else await store.put('verdicts', { ...now, theirs, errors, state: theirs ? 'CONFLICT' : 'REJECTED' });
}

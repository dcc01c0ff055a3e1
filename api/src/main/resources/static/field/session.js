// Who works here. Signing in needs the net; working does not: whoever was signed in last goes on offline, and the
// token is renewed when the net is back. The refresh token is kept on the device, as a mail app keeps its own.
import { signIn, finishSignIn, demoToken, renew, signOut } from '../pages/login.js';

const KEY = 'jiceng-field-session';
const CONFIG = 'jiceng-field-config';
let config;
let session = JSON.parse(localStorage.getItem(KEY) ?? 'null');

function claims(token) {
  const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
}

function keep(fresh) {
  const { sub, name, preferred_username: user, exp, azp } = claims(fresh.access_token);
  session = { ...fresh, subject: sub, name: name ?? user, client: azp, expires: exp * 1000 };
  localStorage.setItem(KEY, JSON.stringify(session));
}

/** Offline the configuration of last time serves. */
export async function start() {
  try {
    config = await (await fetch('../pages/config.json')).json();
    localStorage.setItem(CONFIG, JSON.stringify(config));
  } catch {
    config = JSON.parse(localStorage.getItem(CONFIG) ?? 'null');
  }
  const fresh = config && await finishSignIn(config).catch(() => null);
  if (fresh) keep(fresh);
  return session;
}

export const user = () => session;
export const hasDemo = () => Boolean(config?.demoClient);
export const login = () => signIn(config);
export const demoLogin = async (name, password) => keep(await demoToken(config, name, password));

/** What was not sent stays on the device, and is there again at the next sign-in. */
export function logout() {
  const { id_token: idToken } = session;
  session = null;
  localStorage.removeItem(KEY);
  if (idToken && config) signOut(config, idToken);
  else location.reload();
}

export class SignedOut extends Error {}

let renewing;
export async function token() {
  if (!session) throw new SignedOut();
  if (session.expires > Date.now() + 15_000) return session.access_token;
  if (!session.refresh_token) throw new SignedOut();
  renewing ??= renew(config, session.client, session.refresh_token)
    .then(keep, (failure) => { throw failure instanceof TypeError ? failure : new SignedOut(); })
    .finally(() => { renewing = undefined; });
  await renewing;
  return session.access_token;
}

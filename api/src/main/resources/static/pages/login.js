// Authorization code with PKCE (RFC 7636) against the issuer; and, in the demo only, user and password.
const page = () => location.origin + location.pathname;
const endpoint = (config, name) => `${config.issuer}/protocol/openid-connect/${name}`;

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

export async function signIn(config) {
  const verifier = random();
  const state = random();
  sessionStorage.setItem('pkce', JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.href = `${endpoint(config, 'auth')}?${new URLSearchParams({
    client_id: config.client,
    redirect_uri: page(),
    response_type: 'code',
    scope: 'openid',
    state,
    code_challenge: base64url(digest),
    code_challenge_method: 'S256',
  })}`;
}

export async function finishSignIn(config) {
  const answer = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem('pkce') ?? '{}');
  if (!answer.has('state')) return null;
  history.replaceState(null, '', page());
  sessionStorage.removeItem('pkce');
  if (!answer.has('code') || answer.get('state') !== kept.state) throw new Error('Signing in did not work.');
  return token(config, {
    grant_type: 'authorization_code',
    client_id: config.client,
    redirect_uri: page(),
    code: answer.get('code'),
    code_verifier: kept.verifier,
  });
}

export function demoToken(config, username, password) {
  return token(config, { grant_type: 'password', client_id: config.demoClient, username, password });
}

// An access token lives for minutes; whoever still works gets the next one.
export function renew(config, client, refreshToken) {
  return token(config, { grant_type: 'refresh_token', client_id: client, refresh_token: refreshToken });
}

// Else the issuer would sign the same person in again without asking.
export function signOut(config, idToken) {
  location.href = `${endpoint(config, 'logout')}?${new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: page(),
  })}`;
}

async function token(config, form) {
  const response = await fetch(endpoint(config, 'token'), { method: 'POST', body: new URLSearchParams(form) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error_description ?? 'Signing in did not work.');
  return answer;
}

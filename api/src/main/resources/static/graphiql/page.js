import { signIn, finishSignIn, demoToken, renew, signOut } from '../pages/login.js';

const at = (id) => document.getElementById(id);
const config = await (await fetch('../pages/config.json')).json();
// What the issuer answered: access_token, and after a sign-in also refresh_token and id_token.
let session = JSON.parse(sessionStorage.getItem('session') ?? '{}');

const FIRST_QUERY = `# The code below is the demo county.
query Area($code: DivisionCode!) {
  me { name roles areas { code name } }
  area(code: $code) {
    __typename
    name
    lineage { name }
    children { code name }
  }
}
`;

function claims() {
  try {
    const part = session.access_token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
  } catch {
    return {};
  }
}

function use(fresh) {
  session = fresh;
  sessionStorage.setItem('session', JSON.stringify(session));
  const signedIn = Boolean(session.access_token);
  const { name, preferred_username: user, groups = [], exp } = claims();
  at('who').textContent = signedIn
    ? `${name ?? user ?? 'Signed in'} · ${groups.join(' ')} · until ${exp ? new Date(exp * 1000).toLocaleTimeString() : '?'}`
    : 'Not signed in: only what is public answers.';
  at('logout').hidden = !signedIn;
  at('login').hidden = at('token').hidden = signedIn;
  at('demo').hidden = signedIn || !config.demoClient;
}

async function token() {
  const { azp, exp } = claims();
  if (session.refresh_token && exp * 1000 < Date.now() + 10_000) {
    await renew(config, azp, session.refresh_token).then(use).catch(() => use({}));
  }
  return session.access_token;
}

async function fetcher(request) {
  const bearer = await token();
  const response = await fetch('../graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

const said = (failure) => { at('who').textContent = failure.message; };
at('login').onclick = () => signIn(config).catch(said);
at('logout').onclick = () => {
  const { id_token: idToken } = session;
  use({});
  if (idToken) signOut(config, idToken);
};
at('token').onchange = (event) => { use({ access_token: event.target.value.trim() }); event.target.value = ''; };
at('demo').onsubmit = (event) => {
  event.preventDefault();
  demoToken(config, at('user').value, at('password').value).then(use).catch(said);
};

use(session);
await finishSignIn(config).then((fresh) => fresh && use(fresh)).catch(said);
ReactDOM.createRoot(at('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: FIRST_QUERY,
    variables: '{ "code": "610725" }',
    shouldPersistHeaders: false,
  }),
);

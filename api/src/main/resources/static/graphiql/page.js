import { signIn, finishSignIn, demoToken } from './login.js';

const at = (id) => document.getElementById(id);
const config = await (await fetch('config.json')).json();
let token = sessionStorage.getItem('token') ?? '';

const FIRST_QUERY = `# Signed in? Put a division of yours here; 610725 is the demo county.
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
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
  } catch {
    return {};
  }
}

function use(fresh) {
  token = fresh.trim();
  sessionStorage.setItem('token', token);
  const { name, preferred_username: user, groups = [], exp } = claims();
  at('who').textContent = token
    ? `${name ?? user ?? 'Signed in'} · ${groups.join(' ')} · until ${exp ? new Date(exp * 1000).toLocaleTimeString() : '?'}`
    : 'Not signed in: only what is public answers.';
  at('logout').hidden = !token;
}

async function fetcher(request) {
  const response = await fetch('../graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

const said = (failure) => { at('who').textContent = failure.message; };
at('login').onclick = () => signIn(config).catch(said);
at('logout').onclick = () => use('');
at('token').onchange = (event) => { use(event.target.value); event.target.value = ''; };
at('demo').hidden = !config.demoClient;
at('demo').onsubmit = (event) => {
  event.preventDefault();
  demoToken(config, at('user').value, at('password').value).then(use).catch(said);
};

use(token);
await finishSignIn(config).then((fresh) => fresh && use(fresh)).catch(said);
ReactDOM.createRoot(at('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: FIRST_QUERY,
    variables: '{ "code": "610725" }',
    shouldPersistHeaders: false,
  }),
);

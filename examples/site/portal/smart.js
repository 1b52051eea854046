/**
 * SMART App Launch, as small as it can be: the authorization code flow with PKCE, and a `fetch` for the check-in that
 * carries the token. On a real portal the person is signed in already and the first half falls away.
 */
const base = document.querySelector('meta[name="fhir-base"]').content;
const form = document.querySelector('#form');
const button = document.querySelector('#sign-in');
const signed = document.querySelector('#signed');
const page = `${location.origin}${location.pathname}`;
const client = 'juniper-portal';

/** In memory only: whoever comes to this computer next finds no token. */
let token;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const endpoints = async () => {
  const response = await fetch(`${base}/.well-known/smart-configuration`);
  if (!response.ok) throw new Error('The clinic’s server does not say where to sign in.');
  return response.json();
};

async function leaveToSignIn() {
  const { authorization_endpoint: authorize } = await endpoints();
  const [verifier, state] = [random(), random()];
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  // For the one minute until the person is back; taken out again below.
  sessionStorage.setItem('smart', JSON.stringify({ verifier, state }));
  const to = new URL(authorize);
  to.search = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: page,
    scope: 'patient/QuestionnaireResponse.crs',
    aud: base,
    state,
    code_challenge: base64url(new Uint8Array(hash)),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(to);
}

async function comeBack(answer) {
  const kept = JSON.parse(sessionStorage.getItem('smart') ?? '{}');
  sessionStorage.removeItem('smart');
  // The code is of no use to anyone who reads the history.
  history.replaceState(null, '', page);
  const code = answer.get('code');
  if (!code || answer.get('state') !== kept.state) return;
  const { token_endpoint: endpoint } = await endpoints();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: page,
    client_id: client,
    code_verifier: kept.verifier,
  });
  const response = await fetch(endpoint, { method: 'POST', body });
  if (response.ok) token = (await response.json()).access_token;
}

/** Lends the token to the clinic's own server, and to no other. */
function withToken(input, init) {
  const request = new Request(input, init);
  if (token && request.url.startsWith(`${base}/`)) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}

function show() {
  button.hidden = token !== undefined;
  signed.textContent = token === undefined ? '' : 'You are signed in as Rosa.';
}

form.fetch = withToken;
button.addEventListener('click', () => {
  leaveToSignIn().catch(() => {
    signed.textContent = 'Signing in does not work right now. Please call us, or try again later.';
  });
});
await comeBack(new URLSearchParams(location.search)).catch(() => {});
show();

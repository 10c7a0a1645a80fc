// Talks to /api/v1: JSON in and out, the CSRF header, problems as exceptions with their code.

/** What the server refused, in its words. */
export class Problem extends Error {
  constructor(body) {
    super(body.detail ?? body.title ?? 'The server refused this.');
    this.code = body.code ?? 'unknown';
    this.status = body.status ?? 0;
    this.remedy = body.remedy ?? '';
    this.body = body;
  }
}

let csrf = null;
let onSignedOut = () => {};
const BASE = '/api/v1';

export function whenSignedOut(action) { onSignedOut = action; }
export function useSession(session) { csrf = session.csrf; }

async function call(method, path, body, {retried = false, keepalive = false} = {}) {
  const headers = {Accept: 'application/json'};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && csrf) headers[csrf.header] = csrf.token;
  let response;
  try {
    response = await fetch(BASE + path, {method, headers, credentials: 'same-origin', cache: 'no-store', keepalive,
      body: body === undefined ? undefined : JSON.stringify(body)});
  } catch {
    throw new Problem({code: 'unreachable', detail: 'The server does not answer; nothing was saved.', remedy: 'Try again in a moment.'});
  }
  if (response.status === 204) return null;
  const type = response.headers.get('Content-Type') ?? '';
  const content = type.includes('json') ? await response.json() : await response.text();
  if (response.ok) return content;
  const problem = new Problem(typeof content === 'object' ? content : {status: response.status, title: `Error ${response.status}`});
  if (problem.code === 'csrf' && !retried) {
    useSession(await call('GET', '/session'));
    return call(method, path, body, {retried: true, keepalive});
  }
  if (problem.code === 'not-signed-in') onSignedOut();
  throw problem;
}

export const get = (path) => call('GET', path);
/** keepalive: the request outlives the page. */
export const post = (path, body = {}, keepalive = false) => call('POST', path, body, {keepalive});
export const put = (path, body) => call('PUT', path, body);
export const patch = (path, body) => call('PATCH', path, body);
export const remove = (path) => call('DELETE', path);
export const enc = encodeURIComponent;

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits. */
export function randomName(length) {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (b) => letters[b % letters.length]).join('');
}

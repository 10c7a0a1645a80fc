// Starts the workbench: asks for the session, draws the frame, opens the page that the address names.
import * as api from './api.js';
import {announce, fill, h, toast} from './dom.js';
import {globalCommands, pageCommands, showKeys, useKeyMap} from './keys.js';
import {applyTheme, frame} from './frame.js';
import * as signIn from './pages/sign-in.js';

const pages = {
  worklist: () => import('./pages/worklist.js'),
  chart: () => import('./chart/chart.js'),
  codes: () => import('./pages/codes.js'),
  audits: () => import('./pages/audits.js'),
  denials: () => import('./pages/denials.js'),
  reports: () => import('./pages/reports.js'),
  settings: () => import('./pages/settings.js'),
  users: () => import('./pages/users.js'),
  trail: () => import('./pages/trail.js'),
};

/** What every page gets: the session, the preferences, and ways to move. */
export const app = {session: null, preferences: {}, go, may: (permission) => app.session.permissions.includes(permission), savePreferences, start};
let leave = () => {};
let opening = 0;

function go(hash) {
  if (location.hash === hash) open();
  else location.hash = hash;
}

async function savePreferences(change) {
  Object.assign(app.preferences, change);
  await api.put('/preferences', app.preferences);
}

async function start() {
  app.session = await api.get('/session');
  api.useSession(app.session);
  if (app.session.signedIn) {
    app.preferences = await api.get('/preferences').catch(() => ({})) ?? {};
    useKeyMap(app.preferences.keyMap);
    applyTheme(app.preferences.theme);
  }
}

async function open() {
  const turn = ++opening;
  const [, name = '', ...rest] = location.hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  await leave();
  leave = () => {};
  pageCommands({});
  if (['enter', 'set-up', 'invitation'].includes(name) || !app.session.signedIn) {
    document.title = 'Sign in · OpenCAC';
    return signIn.show(app, name, rest.join('/'));
  }
  const page = pages[name] ? name : app.may('worklist') ? 'worklist' : app.may('users') ? 'users' : 'codes';
  const main = frame(app, page);
  main.setAttribute('aria-busy', 'true');
  try {
    const module = await pages[page]();
    if (turn !== opening) return;
    leave = (await module.show(app, main, rest)) ?? (() => {});
  } catch (problem) {
    if (!(problem instanceof api.Problem)) throw problem;
    if (problem.code !== 'not-signed-in') fill(main, failure(problem));
  } finally {
    main.removeAttribute('aria-busy');
  }
  const title = main.querySelector('h1')?.textContent ?? 'OpenCAC';
  document.title = `${page === 'chart' ? 'Chart' : title} · OpenCAC`;
  announce(title);
}

function failure(problem) {
  return h('div', {class: 'page narrow'}, h('h1', {}, problem.body.title ?? 'This did not work'),
      h('p', {}, problem.message), h('p', {}, problem.remedy),
      h('button', {onclick: open}, 'Try again'));
}

const goCommand = (page, permission) => () => { if (app.may(permission)) go(`#/${page}`); };
globalCommands({
  help: showKeys,
  goWorklist: goCommand('worklist', 'worklist'),
  goCodes: goCommand('codes', 'codes'),
  goReports: goCommand('reports', 'reports'),
  goDenials: goCommand('denials', 'reports'),
  goAudits: () => { if (['audit', 'answer', 'reports'].some((p) => app.may(p))) go('#/audits'); },
  goSettings: () => go('#/settings'),
});
api.whenSignedOut(async () => {
  if (!app.session?.signedIn) return;
  app.session = {...app.session, signedIn: false, permissions: []};
  toast('Your session has ended.', 'warn', 'Sign in again; what you decided is kept.');
  await start();
  open();
});
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof api.Problem) {
    event.preventDefault();
    if (event.reason.code !== 'not-signed-in') toast(event.reason.message, 'bad', event.reason.remedy);
  }
});
addEventListener('hashchange', open);
await start();
await open();

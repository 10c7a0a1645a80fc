// The frame of every page: one bar with the places, who is signed in, and the main area.
import * as api from './api.js';
import {fill, h, select} from './dom.js';
import {keyOf, show, showKeys} from './keys.js';

const places = [
  ['worklist', 'Worklist', 'worklist', 'goWorklist'],
  ['codes', 'Codes', 'codes', 'goCodes'],
  ['audits', 'Audits', null, 'goAudits'],
  ['denials', 'Denials', 'reports', 'goDenials'],
  ['reports', 'Reports', 'reports', 'goReports'],
  ['trail', 'Trail', 'trail'],
  ['users', 'Users', 'users'],
  ['settings', 'Settings', null, 'goSettings'],
];

/** Light, dark, or as the system has it. */
export function applyTheme(theme) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function allowed(app, [name, , permission]) {
  if (name === 'audits') return app.may('audit') || app.may('answer') || app.may('reports');
  return permission === null || app.may(permission);
}

/** Draws the bar and answers the main element to fill. */
export function frame(app, page) {
  const main = h('main', {id: 'main', tabIndex: -1});
  const user = app.session.user;
  const here = page === 'chart' ? 'worklist' : page;
  const bar = h('header', {class: 'bar'},
      h('a', {class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); main.focus(); }}, 'To the content'),
      h('span', {class: 'brand'}, h('i', {'aria-hidden': 'true'}), 'OpenCAC'),
      h('nav', {'aria-label': 'Places'}, places.filter((p) => allowed(app, p)).map(([name, label, , key]) =>
          h('a', {href: `#/${name}`, 'aria-current': name === here ? 'page' : null, title: key ? `${label} (${show(keyOf(key))})` : label}, label))),
      h('div', {class: 'who'},
          app.session.demo ? h('span', {class: 'chip quiet'}, 'Demo, nothing is kept') : null,
          app.session.demoUsers.length > 1 ? demoUsers(app) : h('span', {}, user.displayName),
          h('button', {class: 'plain', onclick: showKeys, 'aria-label': 'Show the keys'}, 'Keys ', h('kbd', {'aria-hidden': 'true'}, '?')),
          h('button', {class: 'plain', onclick: () => signOut(app)}, 'Sign out')));
  fill(document.getElementById('app'), bar, main);
  return main;
}

function demoUsers(app) {
  return select(app.session.demoUsers.map((u) => [u.name, u.displayName]), app.session.user.name, {
    'aria-label': 'Become another demo user', onchange: async (event) => {
      await api.post('/session/demo', {user: event.target.value});
      await app.start();
      app.go('#/');
    }});
}

async function signOut(app) {
  await api.remove('/session');
  await app.start();
  app.go('#/');
}

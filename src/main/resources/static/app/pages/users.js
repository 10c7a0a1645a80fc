// Users and tokens, for administrators.
import * as api from '../api.js';
import {confirmDialog, dialog, field, fill, h} from '../dom.js';
import {pageCommands} from '../keys.js';
import {dayTime} from '../words.js';

const ROLES = ['coder', 'cdi', 'auditor', 'manager', 'administrator'];
const SCOPES = ['worklist', 'chart', 'codes', 'import', 'reports', 'trail', 'decide', 'hold', 'audit', 'answer', 'manage', 'users'];

export async function show(app, main) {
  pageCommands({});
  const users = h('section', {class: 'card stack'});
  const tokens = h('section', {class: 'card stack'});
  fill(main, h('div', {class: 'page stack'}, h('h1', {}, 'Users and tokens'), users, tokens));

  async function drawUsers() {
    const list = (await api.get('/users')).users;
    const change = async (u, part) => { await api.patch(`/users/${api.enc(u.name)}`, part); drawUsers(); };
    fill(users, h('div', {class: 'line'}, h('h2', {}, 'Users'), h('button', {onclick: invite}, 'Invite a user')),
        h('table', {}, h('thead', {}, h('tr', {}, ['Name', 'Full name', 'Roles', 'Last sign-in', 'State', 'Change'].map((t) => h('th', {scope: 'col'}, t)))),
            h('tbody', {}, list.map((u) => h('tr', {}, h('td', {}, u.name), h('td', {}, u.displayName), h('td', {}, u.roles.join(', ')), h('td', {}, dayTime(u.lastSignIn)),
                h('td', {}, u.disabled ? h('span', {class: 'chip bad'}, 'disabled') : u.lockedOut ? h('span', {class: 'chip warn'}, 'locked out') : u.invited ? h('span', {class: 'chip'}, 'invited') : h('span', {class: 'chip good'}, 'active')),
                h('td', {class: 'line'}, h('button', {class: 'link', 'aria-label': `Roles of ${u.name}`, onclick: () => roles(u, change)}, 'Roles'),
                    h('button', {class: 'link', 'aria-label': `${u.disabled ? 'Enable' : 'Disable'} ${u.name}`, onclick: () => change(u, {disabled: !u.disabled})}, u.disabled ? 'Enable' : 'Disable'),
                    h('button', {class: 'link', 'aria-label': `New link for ${u.name}`, onclick: async () => { if (await confirmDialog('A new link', `The password of ${u.name} ends at once.`, 'Make the link')) link((await api.post(`/users/${api.enc(u.name)}/invitation`)).invitation); }}, 'New link'),
                    u.lockedOut ? h('button', {class: 'link', 'aria-label': `Unlock ${u.name}`, onclick: async () => { await api.post(`/users/${api.enc(u.name)}/unlock`); drawUsers(); }}, 'Unlock') : null))))));
  }

  const boxes = (values, chosen, name) => h('fieldset', {class: 'reasons'}, h('legend', {class: 'hint'}, name), values.map((v) => h('label', {class: 'choice'}, h('input', {type: 'checkbox', value: v, checked: chosen.includes(v)}), v)));
  const checked = (element) => [...element.querySelectorAll('input:checked')].map((b) => b.value);

  async function roles(u, change) {
    const answer = await dialog(`Roles of ${u.displayName}`, (close) => {
      const set = boxes(ROLES, u.roles, 'Roles');
      return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close(checked(set)); }}, set, h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Keep')));
    });
    if (answer) change(u, {roles: answer});
  }

  async function invite() {
    const answer = await dialog('Invite a user', (close) => {
      const name = h('input', {required: true, autofocus: true, autocapitalize: 'none'});
      const displayName = h('input', {required: true});
      const set = boxes(ROLES, ['coder'], 'Roles');
      return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close({name: name.value.trim(), displayName: displayName.value.trim(), roles: checked(set)}); }},
          field('Name to sign in with', name), field('Full name', displayName), set, h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Invite')));
    });
    if (!answer) return;
    const made = await api.post('/users', answer);
    await drawUsers();
    link(made.invitation);
  }

  const link = (path) => dialog('The link', () => h('div', {class: 'stack'}, h('p', {}, 'Hand it to the user. It is shown once and works for 72 hours.'), h('p', {class: 'secret'}, location.origin + path)));

  async function drawTokens() {
    const list = (await api.get('/tokens')).tokens;
    fill(tokens, h('div', {class: 'line'}, h('h2', {}, 'Tokens for machines'), h('button', {onclick: makeToken}, 'Make a token')),
        list.length ? h('table', {}, h('thead', {}, h('tr', {}, ['Name', 'May', 'By', 'Ends', 'Last used', 'State'].map((t) => h('th', {scope: 'col'}, t)))),
            h('tbody', {}, list.map((t) => h('tr', {}, h('td', {}, t.name), h('td', {}, t.scopes.join(', ')), h('td', {}, t.createdBy), h('td', {}, dayTime(t.expiresAt)), h('td', {}, dayTime(t.lastUsedAt)),
                h('td', {}, t.revoked ? h('span', {class: 'chip bad'}, 'revoked') : h('button', {class: 'link', 'aria-label': `Revoke ${t.name}`, onclick: async () => { if (await confirmDialog('Revoke the token', `${t.name} stops working at once.`, 'Revoke')) { await api.remove(`/tokens/${t.id}`); drawTokens(); } }}, 'Revoke')))))) : h('p', {class: 'hint'}, 'None.'));
  }

  async function makeToken() {
    const answer = await dialog('Make a token', (close) => {
      const name = h('input', {required: true, autofocus: true});
      const days = h('input', {type: 'number', min: 1, max: 365, value: '90', required: true});
      const set = boxes(SCOPES, ['import'], 'What it may do');
      return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close({name: name.value.trim(), scopes: checked(set), expiresInDays: Number(days.value)}); }},
          field('Name', name), field('Days until it ends', days), set, h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Make')));
    });
    if (!answer) return;
    const made = await api.post('/tokens', answer);
    await drawTokens();
    dialog('The token', () => h('div', {class: 'stack'}, h('p', {}, 'It is shown once.'), h('p', {class: 'secret'}, made.secret)));
  }

  await Promise.all([drawUsers(), drawTokens()]);
}

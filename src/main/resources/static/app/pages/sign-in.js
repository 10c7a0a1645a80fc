// Sign-in, first set-up, invitations, and the link of the demo.
import * as api from '../api.js';
import {field, fill, h, toast} from '../dom.js';

/** What became of a sign-in through the provider. */
const outside = {
  'no-user': 'The provider knows you, but there is no user of your name here. Ask an administrator for one.',
  'failed': 'The sign-in through the provider did not work. Try again; if it goes on, tell an administrator.',
  'unreachable': 'The provider does not answer. Try again later, or sign in with a password.',
};

/** Shows the page that the address asks for; the token never leaves the fragment but in a request's body. */
export async function show(app, kind, token) {
  if (kind === 'enter') {
    history.replaceState(null, '', '#/');
    try {
      await api.post('/session/link', {token});
      await app.start();
      return app.go('#/worklist');
    } catch (problem) {
      if (app.session.signedIn) return app.go('#/worklist');
      return draw(app, signInForm(app), problem.message);
    }
  }
  if (kind === 'set-up') return draw(app, setUpForm(app, token));
  if (kind === 'invitation') return draw(app, invitationForm(app, token));
  const message = kind === 'sign-in' ? outside[token] ?? '' : '';
  return draw(app, app.session.setUpNeeded ? setUpHint() : signInForm(app), message);
}

function draw(app, content, message = '') {
  fill(document.getElementById('app'), h('main', {class: 'door', id: 'main'},
      h('div', {class: 'card'}, h('h1', {class: 'brand big'}, h('i', {'aria-hidden': 'true'}), 'OpenCAC'),
          h('p', {class: 'hint'}, 'The coder’s workbench'),
          message ? h('p', {class: 'message bad', role: 'alert'}, message) : null, content),
      h('p', {class: 'hint foot'}, `Version ${app.session.version}. Charts hold protected health information: sign out when you leave.`)));
  document.querySelector('.door input')?.focus();
}

function form(fields, action, label) {
  const message = h('p', {class: 'message bad', role: 'alert', hidden: true});
  const button = h('button', {class: 'primary'}, label);
  return h('form', {class: 'stack', onsubmit: async (event) => {
    event.preventDefault();
    message.hidden = true;
    button.disabled = true;
    try {
      await action();
    } catch (problem) {
      fill(message, problem.message, ' ', problem.remedy ?? '');
      message.hidden = false;
    } finally {
      button.disabled = false;
    }
  }}, fields, message, button);
}

function signInForm(app) {
  const name = h('input', {autocomplete: 'username', required: true, autocapitalize: 'none', spellcheck: 'false'});
  const password = h('input', {type: 'password', autocomplete: 'current-password', required: true});
  const sso = app.session.openIdConnect;
  return h('div', {class: 'stack'},
      form([field('Name', name), field('Password', password)], async () => {
        await api.post('/session', {name: name.value.trim(), password: password.value});
        await app.start();
        app.go(location.hash || '#/');
      }, 'Sign in'),
      sso ? h('a', {class: 'button', href: sso.url}, `Sign in with ${sso.name}`) : null);
}

const passwordInput = () => h('input', {type: 'password', autocomplete: 'new-password', required: true, minlength: 12, maxlength: 72});
const passwordHint = 'At least 12 characters. A sentence is easier to remember than symbols.';

function setUpHint() {
  return h('p', {}, 'There is no user yet. Open the one-time link that the server printed when it started.');
}

function setUpForm(app, token) {
  const name = h('input', {autocomplete: 'username', required: true, pattern: '[a-z0-9._\\-]+', autocapitalize: 'none'});
  const displayName = h('input', {autocomplete: 'name', required: true});
  const password = passwordInput();
  return h('div', {}, h('h2', {}, 'The first administrator'),
      form([field('Name to sign in with', name, 'Small letters, digits, dots and dashes.'), field('Full name', displayName), field('Password', password, passwordHint)], async () => {
        await api.post('/set-up', {token, name: name.value.trim(), displayName: displayName.value.trim(), password: password.value});
        toast('Set up. Sign in now.');
        await app.start();
        app.go('#/');
      }, 'Set up'));
}

function invitationForm(app, token) {
  const password = passwordInput();
  return h('div', {}, h('h2', {}, 'Choose your password'), form([field('Password', password, passwordHint)], async () => {
    await api.post('/invitation', {token, password: password.value});
    toast('Your password is set. Sign in now.');
    app.go('#/');
  }, 'Set the password'));
}

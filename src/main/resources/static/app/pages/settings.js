// Settings of one user: light or dark, keys, password. Kept on the server.
import * as api from '../api.js';
import {field, fill, h, select, toast} from '../dom.js';
import {COMMANDS, keyName, keyOf, pageCommands, show as showKey, useKeyMap} from '../keys.js';
import {applyTheme} from '../frame.js';

export async function show(app, main) {
  pageCommands({});
  const theme = select([['system', 'As the system has it'], ['light', 'Light'], ['dark', 'Dark']], app.preferences.theme ?? 'system', {onchange: async () => {
    applyTheme(theme.value);
    await app.savePreferences({theme: theme.value});
  }});
  const keys = h('div', {class: 'keys'});
  const old = h('input', {type: 'password', autocomplete: 'current-password', required: true});
  const fresh = h('input', {type: 'password', autocomplete: 'new-password', required: true, minlength: 12, maxlength: 72});
  fill(main, h('div', {class: 'page settings'}, h('h1', {}, 'Settings'),
      h('section', {class: 'card stack short'}, h('h2', {}, 'Appearance'), field('Light or dark', theme)),
      h('section', {class: 'card stack'}, h('div', {class: 'line'}, h('h2', {}, 'Keys'), h('button', {onclick: () => keep({})}, 'All back to the first ones')),
          h('p', {class: 'hint'}, 'Press a key’s button, then the new key. Two keys after one another work too, as in “g w”: press the second within a second. Esc leaves it as it was.'), keys),
      app.session.demo ? null : h('section', {class: 'card stack short'}, h('h2', {}, 'Password'), h('form', {class: 'stack', onsubmit: async (event) => {
        event.preventDefault();
        await api.post('/account/password', {old: old.value, new: fresh.value});
        event.target.reset();
        toast('The password is changed.');
      }}, field('Old password', old), field('New password', fresh, 'At least 12 characters.'), h('div', {class: 'line'}, h('button', {class: 'primary'}, 'Change'))))));

  async function keep(own) {
    useKeyMap(own);
    await app.savePreferences({keyMap: own});
    draw();
  }

  function draw(focus) {
    const groups = Map.groupBy(Object.entries(COMMANDS), ([, [group]]) => group);
    fill(keys, [...groups].map(([group, commands]) => h('section', {}, h('h3', {}, group), commands.map(([id, [, label, first]]) => h('div', {class: 'key'}, h('span', {}, label),
        h('button', {data: {key: id}, 'aria-label': `${label}: ${showKey(keyOf(id))}`, title: keyOf(id) === first ? null : `First: ${first}`, onclick: (event) => listen(id, event.currentTarget)}, h('kbd', {}, showKey(keyOf(id)))))))));
    if (focus) keys.querySelector(`[data-key="${focus}"]`)?.focus();
  }

  function listen(id, button) {
    const pressed = [];
    let timer = 0;
    button.classList.add('listening');
    button.textContent = 'Press a key';
    const end = async (chord) => {
      removeEventListener('keydown', hear, true);
      if (chord) {
        const other = Object.keys(COMMANDS).find((o) => o !== id && keyOf(o) === chord);
        const own = {...app.preferences.keyMap, [id]: chord};
        if (other) {
          own[other] = keyOf(id);
          toast(`${showKey(chord)} was “${COMMANDS[other][1]}”; that one has ${showKey(keyOf(id))} now.`, 'warn');
        }
        await keep(own);
      }
      draw(id);
    };
    const hear = (event) => {
      event.preventDefault();
      event.stopPropagation();
      const name = keyName(event);
      if (!name) return;
      clearTimeout(timer);
      if (name === 'Escape' || name === 'Tab') { end(null); return; }
      pressed.push(name);
      if (pressed.length === 2) end(pressed.join(' '));
      else timer = setTimeout(() => end(pressed.join(' ')), 900);
    };
    addEventListener('keydown', hear, true);
  }
  draw();
}

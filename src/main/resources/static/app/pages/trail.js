// The audit trail: who looked at what and did what, newest first, and the proof that it is whole.
import * as api from '../api.js';
import {fill, h} from '../dom.js';
import {pageCommands} from '../keys.js';
import {count, dayTime} from '../words.js';

export async function show(app, main) {
  pageCommands({});
  const encounter = h('input', {type: 'search', 'aria-label': 'Chart', placeholder: 'Chart'});
  const user = h('input', {type: 'search', 'aria-label': 'User', placeholder: 'User'});
  const verdict = h('p', {class: 'message', role: 'status', hidden: true});
  const body = h('tbody');
  const more = h('button', {hidden: true, onclick: () => load(last)}, 'Older entries');
  let last = null;
  const filter = h('form', {class: 'line', onsubmit: (event) => { event.preventDefault(); load(null); }}, encounter, user, h('button', {}, 'Filter'), h('button', {type: 'button', onclick: verify}, 'Prove it whole'));
  fill(main, h('div', {class: 'page stack'}, h('h1', {}, 'Audit trail'), filter, verdict, h('div', {class: 'card'}, h('table', {}, h('thead', {}, h('tr', {}, h('th', {class: 'number', scope: 'col'}, 'Number'), ['Time', 'User', 'Action', 'Chart', 'Detail', 'Hash'].map((t) => h('th', {scope: 'col'}, t)))), body)), h('div', {class: 'line'}, more)));

  async function load(before) {
    const query = new URLSearchParams({limit: '100'});
    if (encounter.value.trim()) query.set('encounter', encounter.value.trim());
    if (user.value.trim()) query.set('user', user.value.trim());
    if (before) query.set('before', before);
    const {entries} = await api.get(`/trail?${query}`);
    const rows = entries.map((e) => h('tr', {}, h('td', {class: 'number'}, e.number), h('td', {}, dayTime(e.at)), h('td', {}, e.user), h('td', {}, e.action), h('td', {}, e.encounter ?? ''),
        h('td', {}, typeof e.detail === 'string' ? e.detail : JSON.stringify(e.detail ?? '')), h('td', {class: 'code', title: e.hash}, String(e.hash).replace(/^sha256:/, '').slice(0, 10))));
    if (before) body.append(...rows);
    else fill(body, rows.length ? rows : h('tr', {}, h('td', {class: 'empty', colspan: 7}, 'Nothing.')));
    last = entries.at(-1)?.number ?? null;
    more.hidden = entries.length < 100;
  }

  async function verify() {
    const answer = await api.post('/trail/verify');
    verdict.hidden = false;
    verdict.className = `message ${answer.whole ? '' : 'bad'}`;
    verdict.textContent = answer.whole ? `Whole: ${count(answer.entries)} entries, each sealed by the one before it.` : `Broken at entry ${answer.firstBroken}: ${answer.reason}`;
  }
  await load(null);
}

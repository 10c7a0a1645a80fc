// Second-level audit of a submitted chart: the auditor's own list beside the coder's, saved whole, differences shown as the server finds them.
import * as api from '../api.js';
import {announce, dialog, field, fill, h, select, toast} from '../dom.js';
import {percent} from '../words.js';
import {differences} from '../pages/audits.js';
import {pickCode} from './picker.js';
import {standingList} from './standing.js';

/** Puts the audit in place of the codes; answers true when it could be opened. */
export async function auditPanel(screen) {
  const existing = (await api.get(screen.path('/audits'))).audits.find((a) => a.status !== 'closed');
  let audit = existing ? await api.get(`/audits/${existing.id}`) : await api.post('/audits', {encounter: screen.id});
  const body = h('div', {class: 'pane-scroll audit-list', tabIndex: 0, role: 'region', 'aria-label': 'The auditor’s codes'});
  const below = h('div', {class: 'pane-scroll', tabIndex: 0, role: 'region', 'aria-label': 'Differences'});
  const foot = h('footer', {class: 'foot'});
  const open = () => audit.status === 'open';
  fill(screen.right, h('section', {class: 'assigned-pane'}, h('header', {class: 'pane-head'}, h('h2', {}, 'Your codes'),
      h('button', {class: 'plain', onclick: add, disabled: !open()}, 'Add')), body),
  h('section', {class: 'suggestions-pane'}, h('header', {class: 'pane-head'}, h('h2', {}, 'Differences from the coder')), below), foot);

  async function save(codes) {
    try {
      audit = await api.put(`/audits/${audit.id}/codes`, {version: audit.version, codes: codes.map(({codeSystem, code, poa, comment}) => ({codeSystem, code, poa: poa ?? null, comment: comment ?? ''}))});
      announce(`${audit.differences.length} differences`);
    } catch (problem) {
      toast(problem.message, 'bad', problem.remedy);
      if (problem.code === 'stale') audit = await api.get(`/audits/${audit.id}`);
    }
    draw();
  }

  async function add() {
    const answer = await pickCode('Add a code to the audit', {fixed: [], date: screen.chart.context.dateOfService});
    if (answer) save([...audit.auditorCodes, {codeSystem: answer.item.codeSystem, code: answer.item.code, poa: null, comment: answer.comment}]);
  }

  async function replace(index) {
    const c = audit.auditorCodes[index];
    const suggestion = screen.suggestion(`${c.codeSystem}/${c.code}`);
    const answer = await pickCode(`Instead of ${c.code}`, {fixed: suggestion?.alternatives ?? [], date: screen.chart.context.dateOfService, note: c.display});
    if (answer) save(audit.auditorCodes.with(index, {...c, codeSystem: answer.item.codeSystem, code: answer.item.code, comment: answer.comment}));
  }

  async function comment(index) {
    const c = audit.auditorCodes[index];
    const text = await dialog(`Comment on ${c.code}`, (close) => {
      const input = h('textarea', {rows: 3, autofocus: true});
      input.value = c.comment ?? '';
      return h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); close({value: input.value}); }}, field('Comment', input), h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Keep')));
    });
    if (text) save(audit.auditorCodes.with(index, {...c, comment: text.value}));
  }

  const show = (c) => {
    const s = screen.suggestion(`${c.codeSystem}/${c.code}`);
    if (s) { screen.panel = 'suggestions'; screen.selected = s.id; screen.showEvidence(0); }
  };

  function draw() {
    const codes = audit.auditorCodes;
    const swap = (i, j) => { const next = [...codes]; [next[i], next[j]] = [next[j], next[i]]; save(next); };
    fill(body, h('ol', {}, codes.map((c, i) => h('li', {class: 'assigned'},
        h('button', {class: 'head', onclick: () => show(c)}, h('span', {class: 'position'}, i + 1), h('span', {class: 'code'}, c.code), h('span', {class: 'display'}, c.display, c.comment ? h('small', {class: 'hint'}, ` ${c.comment}`) : null)),
        screen.inpatient ? select([['', '–'], ['Y', 'Y'], ['N', 'N'], ['U', 'U'], ['W', 'W']], c.poa ?? '', {class: 'poa', 'aria-label': `${c.code} present on admission`, disabled: !open(), onchange: (event) => save(codes.with(i, {...c, poa: event.target.value || null}))}) : h('span', {}),
        open() ? h('span', {class: 'line'}, h('button', {class: 'plain off', 'aria-label': `Move ${c.code} up`, disabled: i === 0, onclick: () => swap(i, i - 1)}, '↑'), h('button', {class: 'plain off', 'aria-label': `Replace ${c.code}`, onclick: () => replace(i)}, '⇄'), h('button', {class: 'plain off', 'aria-label': `Comment on ${c.code}`, onclick: () => comment(i)}, '✎')) : h('span', {}),
        open() ? h('button', {class: 'plain off', 'aria-label': `Take off ${c.code}`, onclick: () => save(codes.filter((_, j) => j !== i))}, '×') : null))));
    const {acknowledged} = screen.chart.coding;
    fill(below, audit.differences.length ? differences(audit) : h('p', {class: 'empty'}, 'None: you code it as the coder did.'),
        acknowledged.length ? [h('h3', {}, 'Warnings the coder left standing'), standingList(acknowledged, screen.reasons.acknowledge)] : null);
    fill(foot, h('div', {class: 'blockers'}, `Accuracy ${percent(audit.accuracy)}, ${audit.status}`),
        open() ? h('button', {class: 'primary', onclick: () => finish('send')}, 'Send to the coder') : null,
        audit.status === 'answered' ? h('button', {class: 'primary', onclick: () => finish('close')}, 'Close the audit') : null);
  }

  async function finish(step) {
    audit = await api.post(`/audits/${audit.id}/${step}`, {version: audit.version});
    toast(step === 'send' ? 'Sent to the coder.' : 'The audit is closed.');
    draw();
  }

  draw();
  return true;
}

// The assigned codes in their order: principal first, present on admission, what the engine now says otherwise.
import {fill, h} from '../dom.js';
import {say} from '../words.js';
import {levelOf} from './edits.js';

const origins = {accepted: ['✓', 'accepted'], replaced: ['⇄', 'replaced a suggestion'], added: ['+', 'added']};
const changes = {gone: 'no longer suggested', disagrees: 'engine disagrees'};

export const codeKey = (c) => `${c.codeSystem}/${c.code}`;

export function drawAssigned(element, view) {
  const {coding} = view;
  const groups = Map.groupBy(coding.assigned, (c) => c.group);
  const parts = [];
  for (const group of ['diagnosis', 'procedure', 'service']) {
    const codes = groups.get(group);
    if (codes) parts.push(h('h3', {}, say(group)), h('ol', {class: 'codes-list', data: {group}}, codes.map((c) => row(c, view))));
  }
  if (!parts.length) parts.push(h('p', {class: 'empty'}, 'No code yet. Accept a suggestion, or add one.'));
  fill(element, parts, rejected(coding, view));
}

function row(c, view) {
  const key = codeKey(c);
  const now = key === view.selected;
  const origin = origins[c.origin] ?? ['+', c.origin];
  const first = c.group === 'diagnosis' && c.position === 1;
  const item = h('li', {class: `assigned${now ? ' now' : ''}`, draggable: view.canDecide ? 'true' : null, data: {key}},
      h('button', {class: 'head', data: {assigned: key}, 'aria-current': now ? 'true' : null, title: `${origin[1]} by ${c.byName}${c.comment ? ': ' + c.comment : ''}`, onclick: () => view.onSelect(key)},
          h('span', {class: 'position'}, c.position), h('span', {class: 'code'}, c.code),
          h('span', {class: 'display'}, c.display,
              first ? h('span', {class: 'chip accent'}, view.inpatient ? 'principal' : 'first-listed') : null,
              c.change ? h('span', {class: 'chip warn'}, changes[c.change]) : null,
              level(c, view),
              payment(c, view),
              c.valid ? null : h('span', {class: 'chip bad'}, 'not in the release'))),
      view.inpatient && c.group === 'diagnosis' ? poa(c, view) : h('span', {}),
      view.canDecide && c.change ? h('button', {class: 'plain', title: 'Keep the code although the engine sees it differently now', onclick: () => view.onConfirm(c)}, 'Keep') : null,
      view.canDecide ? h('button', {class: 'plain off', 'aria-label': `Take off ${c.code}`, title: 'Take off', onclick: () => view.onRemove(c)}, '×') : null);
  if (view.canDecide) dragging(item, c, view);
  return item;
}

/** What the edits say about the code at worst; the findings stand under the lists. */
function level(c, view) {
  const worst = levelOf(view.coding.edits, c.code);
  return worst ? h('span', {class: `chip ${worst === 'error' ? 'bad' : 'warn'}`}, worst) : null;
}

/** What payers see in a diagnosis: a complication, excluded where it does not count, and its risk categories. */
function payment(c, view) {
  if (c.group !== 'diagnosis') return null;
  const {complications = [], hcc = []} = view.coding.edits ?? {};
  const words = {yes: 'counts', no: 'does not count', unknown: 'open whether it counts'};
  const found = complications.find((one) => one.code === c.code);
  const risks = hcc.filter((one) => one.codes.includes(c.code));
  return [found ? h('span', {class: 'chip', title: `${found.level} ${words[found.counts]}: ${found.reason}`}, found.counts === 'no' ? `${found.level} excluded` : found.level) : null,
    risks.map((one) => h('span', {class: 'chip', title: one.label}, `HCC ${one.hcc}`))];
}

function poa(c, view) {
  if (c.poaExempt) return h('span', {class: 'poa', title: 'Exempt from present on admission'}, '–');
  const values = [['', '?'], ['Y', 'Y'], ['N', 'N'], ['U', 'U'], ['W', 'W']];
  return h('select', {class: `poa${c.poa ? '' : ' missing'}`, 'aria-label': `${c.code} present on admission`, disabled: !view.canDecide, onchange: (event) => view.onPoa(c, event.target.value || null)},
      values.map(([value, label]) => h('option', {value, selected: (c.poa ?? '') === value}, label)));
}

function dragging(item, c, view) {
  item.addEventListener('dragstart', (event) => event.dataTransfer.setData('text/plain', codeKey(c)));
  item.addEventListener('dragover', (event) => { event.preventDefault(); item.classList.add('over'); });
  item.addEventListener('dragleave', () => item.classList.remove('over'));
  item.addEventListener('drop', (event) => {
    event.preventDefault();
    item.classList.remove('over');
    view.onDrop(event.dataTransfer.getData('text/plain'), c);
  });
}

function rejected(coding, view) {
  if (!coding.rejected.length) return null;
  return h('details', {class: 'rejected', open: view.rejectedOpen || null, ontoggle: (event) => view.onRejectedToggle(event.target.open)}, h('summary', {}, `Rejected (${coding.rejected.length})`),
      h('ul', {}, coding.rejected.map((r) => h('li', {}, h('span', {class: 'code'}, r.code), ' ', r.display,
          h('small', {}, say(r.reason), r.comment ? `: ${r.comment}` : '', ` · ${r.byName}`)))));
}

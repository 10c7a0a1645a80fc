// Commands and their keys: every action has a name, a key that may be changed, and a line in the list that "?" opens.
import {dialog, h} from './dom.js';

/** id: [group, label, default key]. */
export const COMMANDS = {
  help: ['Everywhere', 'Show the keys', '?'],
  goWorklist: ['Everywhere', 'Worklist', 'g w'],
  goCodes: ['Everywhere', 'Codes', 'g c'],
  goAudits: ['Everywhere', 'Audits', 'g a'],
  goDenials: ['Everywhere', 'Denials', 'g d'],
  goReports: ['Everywhere', 'Reports', 'g r'],
  goSettings: ['Everywhere', 'Settings', 'g s'],
  next: ['Lists', 'Next', 'j'],
  previous: ['Lists', 'Previous', 'k'],
  open: ['Lists', 'Open', 'Enter'],
  find: ['Lists', 'Find or filter', '/'],
  accept: ['Chart', 'Accept the suggestion', 'a'],
  reject: ['Chart', 'Reject with a reason', 'x'],
  alternatives: ['Chart', 'Alternatives: replace by another code', 'r'],
  add: ['Chart', 'Add a code, from the selected words or by search', 'c'],
  undo: ['Chart', 'Undo the last step', 'u'],
  bulk: ['Chart', 'Accept all that is shown', 'Shift+A'],
  nextEvidence: ['Chart', 'Next words of evidence', 'n'],
  previousEvidence: ['Chart', 'Previous words of evidence', 'p'],
  details: ['Chart', 'Show or hide why', 'w'],
  nextDocument: ['Chart', 'Next document', ']'],
  previousDocument: ['Chart', 'Previous document', '['],
  nextSection: ['Chart', 'Next section', '}'],
  previousSection: ['Chart', 'Previous section', '{'],
  compare: ['Chart', 'Compare two documents', 'd'],
  threshold: ['Chart', 'Change what confidence is shown', 't'],
  panelSuggestions: ['Chart', 'To the suggestions', '1'],
  panelAssigned: ['Chart', 'To the assigned codes', '2'],
  panelDocuments: ['Chart', 'To the documents', '3'],
  panelViewer: ['Chart', 'To the text', '4'],
  panelEdits: ['Chart', 'To the edits', '5'],
  up: ['Assigned codes', 'Move up', 'Shift+K'],
  down: ['Assigned codes', 'Move down', 'Shift+J'],
  principal: ['Assigned codes', 'Make it the first', 'Shift+P'],
  poa: ['Assigned codes', 'Present on admission: next value', 'o'],
  removeCode: ['Assigned codes', 'Take the code off', 'Delete'],
  confirmCode: ['Assigned codes', 'Keep although the engine disagrees', 'v'],
  history: ['Chart', 'History of decisions', 'Shift+H'],
  submit: ['Chart', 'Submit and open the next chart', 'Ctrl+Enter'],
  hold: ['Chart', 'Put on hold, or take off', 'h'],
  audit: ['Chart', 'Audit: take up or leave', 'm'],
  nextDifference: ['Comparing documents', 'Next difference', '.'],
  previousDifference: ['Comparing documents', 'Previous difference', ','],
  takeOver: ['Chart', 'Take the chart over from another tab', 'Shift+T'],
};

let map = {};
let handlers = {};
let pending = '';
let pendingTimer = 0;

/** Sets the user's own keys over the defaults. */
export function useKeyMap(own) {
  map = {};
  for (const [id, [, , key]] of Object.entries(COMMANDS)) map[id] = own?.[id] ?? key;
}
useKeyMap({});

export const keyOf = (id) => map[id];

/** Replaces the page's commands; a page calls it once when it opens. */
export function pageCommands(commands) { handlers = commands; }

let inDialog = null;
/** Commands of the dialog that is open; null when it closes. */
export function dialogCommands(commands) { inDialog = commands; }

let everywhere = {};
export function globalCommands(commands) { everywhere = commands; }

/** Names the key of an event as the key map writes it. */
export function keyName(event) {
  let name = event.key === ' ' ? 'Space' : event.key;
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(name)) return '';
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey && (name.length > 1 || /[a-z]/i.test(name))) parts.push('Shift');
  if (name.length === 1 && /[a-z]/i.test(name)) name = event.shiftKey ? name.toUpperCase() : name.toLowerCase();
  return [...parts, name].join('+');
}

const typing = (element) => element instanceof HTMLElement
    && (element.isContentEditable || ['TEXTAREA', 'SELECT'].includes(element.tagName)
        || (element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'range'].includes(element.type)));

function press(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const dialogs = document.querySelectorAll('dialog[open]').length;
  if (!name || dialogs > (inDialog ? 1 : 0)) return;
  const modified = event.ctrlKey || event.metaKey;
  if (typing(event.target) && !modified) return;
  const activates = name === 'Enter' || name === 'Space';
  if (activates && event.target instanceof HTMLElement && event.target.closest('button, a, summary, input, label')) return;
  const chord = pending ? `${pending} ${name}` : name;
  pending = '';
  clearTimeout(pendingTimer);
  const all = dialogs ? inDialog : {...everywhere, ...handlers};
  const hit = Object.keys(all).find((id) => map[id] === chord && all[id]);
  if (hit) {
    event.preventDefault();
    all[hit](event);
  } else if (Object.keys(all).some((id) => map[id]?.startsWith(chord + ' '))) {
    pending = chord;
    pendingTimer = setTimeout(() => { pending = ''; }, 1200);
  }
}
document.addEventListener('keydown', press);

/** The key of a command as a small cap for a button. */
export function cap(id) {
  return h('kbd', {'aria-hidden': 'true'}, show(map[id]));
}
export const show = (key) => (key ?? '').replace('Shift+', '⇧').replace('Ctrl+', '⌃').replace('Enter', '↵').replace('Delete', 'Del');

/** Opens the list of keys; those that do something on this page stand first. */
export function showKeys() {
  const active = {...everywhere, ...handlers};
  const groups = Map.groupBy(Object.entries(COMMANDS), ([, [group]]) => group);
  return dialog('Keys', () => h('div', {class: 'key-groups', tabIndex: 0, autofocus: true, role: 'region', 'aria-label': 'Keys'},
      [...groups].map(([group, commands]) => h('section', {}, h('h3', {}, group), h('dl', {},
          commands.map(([id, [, label]]) => h('div', {class: active[id] ? '' : 'off'},
              h('dt', {}, h('kbd', {}, show(map[id]))), h('dd', {}, label)))))),
      h('p', {class: 'hint'}, 'Change them under Settings. Keys in grey do nothing on this page.')), {wide: true});
}

// Dialogs of the chart: find a code (to add or to replace by), give a reason.
import * as api from '../api.js';
import {announce, debounce, dialog, field, fill, h, select} from '../dom.js';

/** A search field over a list that arrows move in and Enter chooses from. */
export function codeFinder({fixed = [], phrase = '', systems = [], date, onChoose}) {
  const listId = 'finder-list';
  const input = h('input', {type: 'search', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': listId, 'aria-autocomplete': 'list',
    'aria-label': 'Find a code by words, abbreviations or its beginning', placeholder: 'copd exac, t2dm ckd3, I50', autofocus: true, value: phrase, autocomplete: 'off', spellcheck: 'false'});
  const list = h('div', {id: listId, role: 'listbox', 'aria-label': 'Codes', class: 'finder-list'});
  let shown = [];
  let at = 0;
  const draw = (items, heading) => {
    shown = items;
    at = 0;
    fill(list, items.map((item, i) => h('div', {class: 'entry', role: 'option', id: `${listId}-${i}`, 'aria-selected': String(i === 0), onclick: () => onChoose(item)},
        h('span', {class: 'code'}, item.code), h('span', {}, item.display),
        i < 9 && heading ? h('kbd', {'aria-hidden': 'true'}, i + 1) : h('span', {class: 'hint'}, item.codeSystem),
        item.reason || item.indexPath?.length ? h('small', {}, item.reason ?? item.indexPath.join(' › ')) : null)));
    if (items.length === 0) list.append(h('div', {role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'empty'}, input.value.trim() ? 'No code is like this.' : 'Type what the note says, or a code.'));
    input.setAttribute('aria-activedescendant', items.length ? `${listId}-0` : '');
    if (items.length) announce(`${items.length} codes, first ${items[0].code} ${items[0].display}`);
  };
  const move = (by) => {
    if (!shown.length) return;
    list.children[at].setAttribute('aria-selected', 'false');
    at = Math.min(Math.max(at + by, 0), shown.length - 1);
    list.children[at].setAttribute('aria-selected', 'true');
    list.children[at].scrollIntoView({block: 'nearest'});
    input.setAttribute('aria-activedescendant', `${listId}-${at}`);
  };
  let turn = 0;
  let shownFor = null;
  const search = async () => {
    const words = input.value.trim();
    const mine = ++turn;
    const results = words ? (await api.post(`/codes/search${date ? `?date=${date}` : ''}`, {phrase: words, systems, top: 30})).results : fixed;
    if (mine !== turn) return;
    shownFor = words;
    draw(results, !words && fixed.length > 0);
  };
  /** Takes the marked code; when the list is behind what was typed, waits for it first. */
  const take = async () => {
    soon.cancel();
    if (shownFor !== input.value.trim()) await search();
    if (shown[at]) onChoose(shown[at]);
  };
  const soon = debounce(120, search);
  input.addEventListener('input', soon);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'PageDown') move(8);
    else if (event.key === 'PageUp') move(-8);
    else if (event.key === 'Enter') take();
    else if (/^[1-9]$/.test(event.key) && !input.value && shown[Number(event.key) - 1]) onChoose(shown[Number(event.key) - 1]);
    else return;
    event.preventDefault();
  });
  search();
  return {input, list};
}

/** Asks for a code; answers {item, reason, comment} or null. why: the comment must be given, before the code. */
export function pickCode(title, {fixed, phrase, reasons, date, note, why = false}) {
  return dialog(title, (close) => {
    const reason = reasons ? select(reasons.map((r) => [r.id, r.label]), reasons[0]?.id) : null;
    const comment = h('input', {placeholder: why ? 'Enter keeps the code and this' : 'optional', maxlength: 4000, onkeydown: (event) => { if (why && event.key === 'Enter' && chosen) choose(chosen); }});
    const picked = h('p', {class: 'message', role: 'status', hidden: true});
    let chosen = null;
    const choose = (item) => {
      chosen = item;
      if (!why || comment.value.trim()) { close({item, reason: reason?.value ?? null, comment: comment.value.trim()}); return; }
      picked.hidden = false;
      picked.textContent = `${item.code} ${item.display}. Say why.`;
      comment.focus();
    };
    const finder = codeFinder({fixed, phrase, date, onChoose: choose});
    return h('div', {class: 'stack'}, note ? h('p', {class: 'hint'}, note) : null, finder.input, finder.list,
        h('div', {class: 'two-fields'}, reason ? field('Reason', reason) : null, field(why ? 'Why' : 'Comment', comment)), picked,
        h('p', {class: 'hint'}, 'Arrows move, Enter takes the code, Esc leaves.'));
  }, {wide: true});
}

/** Asks for a reason from a short list; a digit chooses at once. Answers {reason, comment} or null. */
export function pickReason(title, reasons, {commentFor = ['other'], button = 'Reject'} = {}) {
  return dialog(title, (close) => {
    const comment = h('textarea', {rows: 2});
    const message = h('p', {class: 'message bad', role: 'alert', hidden: true}, 'Say why in the comment.');
    const take = (id) => {
      if (commentFor.includes(id) && !comment.value.trim()) {
        message.hidden = false;
        comment.focus();
        return;
      }
      close({reason: id, comment: comment.value.trim()});
    };
    const radios = reasons.map((r, i) => h('label', {class: 'choice'},
        h('input', {type: 'radio', name: 'reason', value: r.id, checked: i === 0, autofocus: i === 0}), h('span', {}, r.label), i < 9 ? h('kbd', {'aria-hidden': 'true'}, i + 1) : null));
    const chosen = () => form.querySelector('input[name=reason]:checked').value;
    const form = h('form', {class: 'stack', onsubmit: (event) => { event.preventDefault(); take(chosen()); }},
        h('fieldset', {class: 'reasons'}, h('legend', {class: 'hidden-text'}, 'Reason'), radios), message, field('Comment', comment),
        h('div', {class: 'actions'}, h('button', {class: 'primary'}, button), h('button', {type: 'button', onclick: () => close()}, 'Cancel')));
    form.addEventListener('keydown', (event) => {
      if (event.target === comment) {
        if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); take(chosen()); }
        return;
      }
      const index = Number(event.key) - 1;
      if (index >= 0 && index < reasons.length) {
        event.preventDefault();
        radios[index].querySelector('input').checked = true;
        take(reasons[index].id);
      } else if (event.key === 'Enter' && event.target.type === 'radio') {
        event.preventDefault();
        take(chosen());
      }
    });
    return form;
  });
}

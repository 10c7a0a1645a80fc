// Warnings of the edits that are left standing at submit: asks for the reason of each, and shows the reasons that were given.
import {dialog, h, uniqueId} from '../dom.js';
import {brief} from './edits.js';
import {plural} from '../words.js';

/**
 * Asks why each warning stands. before: what an earlier submission of the same codes said, by key of the finding.
 * Answers [{key, reason, comment}], or null when the coder goes back.
 */
export function askStanding(warnings, reasons, before) {
  return dialog(`${plural(warnings.length, 'warning')} left standing`, (close) => {
    const rows = warnings.map((f, i) => row(f, i, reasons, before.get(f.key)));
    const message = h('p', {class: 'message bad', role: 'alert', hidden: true});
    const same = () => {
      const first = rows.find((r) => r.reason.value);
      if (!first) { rows[0].reason.focus(); return; }
      for (const r of rows) if (!r.reason.value) { r.reason.value = first.reason.value; if (!r.comment.value) r.comment.value = first.comment.value; }
    };
    const take = (event) => {
      event.preventDefault();
      const unsaid = rows.find((r) => !r.reason.value);
      const unclear = rows.find((r) => r.reason.value === 'other' && !r.comment.value.trim());
      if (!unsaid && !unclear) return close(rows.map((r) => ({key: r.key, reason: r.reason.value, comment: r.comment.value.trim()})));
      message.hidden = false;
      message.textContent = unsaid ? 'Each warning needs a reason.' : 'Say in the comment what the other reason is.';
      (unsaid?.reason ?? unclear.comment).focus();
    };
    return h('form', {class: 'stack standing', onsubmit: take, oninput: () => { message.hidden = true; }, onkeydown: (event) => { if (event.ctrlKey && event.key === 'Enter') take(event); }},
        h('p', {class: 'hint'}, 'Each warning that is to stand needs a reason. It is kept with the decisions; auditors see it. Ctrl+Enter submits.'),
        h('div', {class: 'finder-list', tabIndex: -1, role: 'region', 'aria-label': 'Warnings'}, h('ol', {class: 'edits'}, rows.map((r) => r.element))), message,
        h('div', {class: 'actions'}, h('button', {class: 'primary'}, 'Submit'), h('button', {type: 'button', onclick: () => close()}, 'Go back'),
            rows.length > 1 ? h('button', {type: 'button', class: 'same', onclick: same}, 'The first reason for all the others') : null));
  }, {wide: true});
}

function row(f, i, reasons, said) {
  const name = uniqueId('warning');
  const reason = h('select', {'aria-label': `Why warning ${i + 1} stands`, 'aria-describedby': name, autofocus: i === 0},
      h('option', {value: ''}, 'Choose a reason'), reasons.map((r) => h('option', {value: r.id, selected: r.id === said?.reason}, r.label)));
  const comment = h('input', {'aria-label': `Comment on warning ${i + 1}`, placeholder: 'Comment', maxlength: 4000, value: said?.comment ?? ''});
  return {key: f.key, reason, comment, element: h('li', {}, h('div', {id: name}, brief(f)), h('div', {class: 'line'}, reason, comment))};
}

/** Why a warning stands, in one line. */
export const why = (one, reasons) => [reasons.find((r) => r.id === one.reason)?.label ?? one.reason, one.comment ? `: ${one.comment}` : ''];

/** The warnings that a submission left standing, for those who look at it afterwards. */
export function standingList(acknowledged, reasons) {
  return h('ul', {class: 'edits'}, acknowledged.map((one) => h('li', {class: 'warning'}, brief(one.finding),
      h('p', {}, h('strong', {}, 'Left standing: '), why(one, reasons), h('small', {}, ` · ${one.byName}`)))));
}

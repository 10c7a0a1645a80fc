// Audits: the list, and for the chart's coder each difference to agree with or to rebut.
import * as api from '../api.js';
import {announce, fill, h, toast} from '../dom.js';
import {pageCommands} from '../keys.js';
import {day, percent, say} from '../words.js';

/** The differences of an audit as rows with what both sides said; beneath, when given, the controls of the one whose turn it is. */
export function differences(audit, controls = () => null) {
  return audit.differences.map((d) => h('div', {class: 'difference'},
      h('span', {}, h('span', {class: 'chip'}, say(d.kind))),
      h('div', {}, d.code ? h('span', {class: 'code'}, d.code) : null, d.code && d.to ? ' → ' : null, d.to ? h('span', {class: 'code'}, d.to) : null, d.principal ? h('span', {class: 'chip accent'}, 'principal, weighs double') : null),
      d.comment ? h('div', {class: 'hint'}, d.comment) : null,
      d.answer ? h('div', {}, h('span', {class: `chip ${d.answer === 'agree' ? 'good' : 'warn'}`}, d.answer === 'agree' ? 'coder agrees' : 'coder rebuts'), ' ', d.answerComment) : null,
      d.verdict ? h('div', {}, h('span', {class: `chip ${d.verdict === 'agree' ? 'good' : 'warn'}`}, d.verdict === 'agree' ? 'auditor agrees, does not count' : 'auditor upholds'), ' ', d.verdictComment) : null, controls(d)));
}

/** Two buttons and a comment under a difference; the second button needs the comment when it must be said why. */
function twoWays(d, [yes, no], needed, send) {
  const comment = h('input', {'aria-label': `Comment on difference ${d.number}`, placeholder: 'Comment', maxlength: 4000});
  const take = (chosen) => {
    if (chosen === needed && !comment.value.trim()) { comment.focus(); toast('Say why in the comment.', 'warn'); return null; }
    return send(d, chosen, comment.value.trim());
  };
  const button = ([value, label]) => h('button', {onclick: () => take(value)}, label);
  return h('div', {class: 'line turn'}, comment, button(yes), button(no));
}

/** The controls of the coder who was audited, or of the auditor about a rebuttal; done gets the audit as it is then. */
export function turns(app, audit, done) {
  const user = app.session.user.name;
  const send = (path, body) => api.post(`/audits/${audit.id}/${path}`, {version: audit.version, ...body}).then(done);
  const answer = (d, chosen, comment) => send('answers', {answers: [{difference: d.number, answer: chosen, comment}]});
  const judge = (d, chosen, comment) => send('verdicts', {verdicts: [{difference: d.number, verdict: chosen, comment}]});
  return (d) => {
    if (!d.answer && audit.status === 'sent' && app.may('answer') && audit.coder === user) return twoWays(d, [['agree', 'Agree'], ['rebut', 'Rebut']], 'rebut', answer);
    if (d.answer === 'rebut' && !d.verdict && audit.status === 'answered' && app.may('audit') && audit.auditor === user) return twoWays(d, [['agree', 'Agree with the coder'], ['uphold', 'Uphold']], 'uphold', judge);
    return null;
  };
}

/** Puts the focus where the next answer is due. */
export const focusTurn = (element) => element.querySelector('.turn input')?.focus();

export async function show(app, main, [id]) {
  pageCommands({});
  return id ? one(app, main, id) : all(app, main);
}

async function all(app, main) {
  const {audits} = await api.get('/audits');
  fill(main, h('div', {class: 'page'}, h('h1', {}, 'Audits'), audits.length ? h('table', {}, h('thead', {}, h('tr', {}, ['Chart', 'Auditor', 'Coder', 'Started', 'Status'].map((t) => h('th', {scope: 'col'}, t)), h('th', {scope: 'col', class: 'number'}, 'Accuracy'))),
      h('tbody', {}, audits.map((a) => h('tr', {}, h('td', {}, h('a', {href: `#/audits/${a.id}`}, a.title)), h('td', {}, a.auditorName), h('td', {}, a.coderName), h('td', {}, day(a.startedAt)), h('td', {}, say(a.status)), h('td', {class: 'number'}, percent(a.accuracy))))))
      : h('p', {class: 'empty card'}, app.may('audit') ? 'No audit yet. Open a submitted chart from the worklist and take up its audit there.' : 'No audit of your charts has been sent to you.')));
  byKey(main);
}

/** Next and previous go from audit to audit; the newest has the focus. */
function byKey(main) {
  const step = (by) => () => {
    const links = [...main.querySelectorAll('tbody a')];
    links[Math.min(Math.max(links.indexOf(document.activeElement) + by, 0), links.length - 1)]?.focus();
  };
  pageCommands({next: step(1), previous: step(-1)});
  main.querySelector('tbody a')?.focus();
}

async function one(app, main, id) {
  const draw = (audit) => {
    const close = async () => draw(await api.post(`/audits/${audit.id}/close`, {version: audit.version}));
    const mayClose = audit.status === 'answered' && audit.auditor === app.session.user.name && audit.differences.every((d) => d.answer !== 'rebut' || d.verdict);
    const list = (title, codes) => h('section', {class: 'card'}, h('h2', {}, title), h('ol', {class: 'plain-codes'}, codes.map((c) => h('li', {}, h('span', {class: 'code'}, c.code), ' ', c.display, c.poa ? ` (${c.poa})` : ''))));
    fill(main, h('div', {class: 'page stack'}, h('h1', {}, audit.title), h('p', {class: 'hint'}, `${audit.auditorName} on ${audit.coderName}, ${say(audit.status).toLowerCase()}, accuracy ${percent(audit.accuracy)}. `, h('a', {href: `#/chart/${api.enc(audit.encounter)}`}, 'Open the chart')),
        h('section', {class: 'card'}, h('h2', {}, 'Differences'), audit.differences.length ? differences(audit, turns(app, audit, draw)) : h('p', {class: 'hint'}, 'None.')),
        mayClose ? h('div', {class: 'line'}, h('button', {class: 'primary', onclick: close}, 'Close the audit')) : null,
        h('div', {class: 'two-fields'}, list('Coder', audit.coderCodes), list('Auditor', audit.auditorCodes))));
    if (audit.status === 'closed') announce('The audit is closed');
    else if (mayClose) main.querySelector('button.primary').focus();
    else focusTurn(main);
  };
  draw(await api.get(`/audits/${api.enc(id)}`));
}

// Audits: the list, and for the chart's coder each difference to agree with or to rebut.
import * as api from '../api.js';
import {fill, h, toast} from '../dom.js';
import {pageCommands} from '../keys.js';
import {day, percent, say} from '../words.js';

/** The differences of an audit as rows; answers, when given, are the controls beneath. */
export function differences(audit, controls = () => null) {
  return audit.differences.map((d) => h('div', {class: 'difference'},
      h('span', {}, h('span', {class: 'chip'}, say(d.kind))),
      h('div', {}, d.code ? h('span', {class: 'code'}, d.code) : null, d.code && d.to ? ' → ' : null, d.to ? h('span', {class: 'code'}, d.to) : null, d.principal ? h('span', {class: 'chip accent'}, 'principal, weighs double') : null),
      d.comment ? h('div', {class: 'hint'}, d.comment) : null,
      d.answer ? h('div', {}, h('span', {class: `chip ${d.answer === 'agree' ? 'good' : 'warn'}`}, d.answer === 'agree' ? 'agreed' : 'rebutted'), ' ', d.answerComment) : controls(d)));
}

export async function show(app, main, [id]) {
  pageCommands({});
  return id ? one(app, main, id) : all(app, main);
}

async function all(app, main) {
  const {audits} = await api.get('/audits');
  fill(main, h('div', {class: 'page'}, h('h1', {}, 'Audits'), audits.length ? h('table', {}, h('thead', {}, h('tr', {}, ['Chart', 'Auditor', 'Coder', 'Started', 'Status'].map((t) => h('th', {scope: 'col'}, t)), h('th', {scope: 'col', class: 'number'}, 'Accuracy'))),
      h('tbody', {}, audits.map((a) => h('tr', {}, h('td', {}, h('a', {href: `#/audits/${a.id}`}, a.title)), h('td', {}, a.auditorName), h('td', {}, a.coderName), h('td', {}, day(a.startedAt)), h('td', {}, say(a.status)), h('td', {class: 'number'}, percent(a.accuracy))))))
      : h('p', {class: 'empty card'}, app.may('audit') ? 'No audit yet. Open a submitted chart from the worklist and take up its audit there.' : 'No audit of your charts has been sent to you.')));
}

async function one(app, main, id) {
  const audit = await api.get(`/audits/${api.enc(id)}`);
  const mine = app.may('answer') && audit.coder === app.session.user.name && audit.status === 'sent';
  const answer = async (d, verdict, comment) => {
    if (verdict === 'rebut' && !comment.value.trim()) { comment.focus(); return toast('Say why in the comment.', 'warn'); }
    await api.post(`/audits/${audit.id}/answers`, {version: audit.version, answers: [{difference: d.number, answer: verdict, comment: comment.value.trim()}]});
    return one(app, main, id);
  };
  const controls = (d) => {
    if (!mine) return null;
    const comment = h('input', {'aria-label': `Comment on difference ${d.number}`, placeholder: 'Comment'});
    return h('div', {class: 'line'}, comment, h('button', {onclick: () => answer(d, 'agree', comment)}, 'Agree'), h('button', {onclick: () => answer(d, 'rebut', comment)}, 'Rebut'));
  };
  const list = (title, codes) => h('section', {class: 'card'}, h('h2', {}, title), h('ol', {class: 'plain-codes'}, codes.map((c) => h('li', {}, h('span', {class: 'code'}, c.code), ' ', c.display, c.poa ? ` (${c.poa})` : ''))));
  fill(main, h('div', {class: 'page stack'}, h('h1', {}, audit.title), h('p', {class: 'hint'}, `${audit.auditorName} on ${audit.coderName}, ${say(audit.status).toLowerCase()}, accuracy ${percent(audit.accuracy)}. `, h('a', {href: `#/chart/${api.enc(audit.encounter)}`}, 'Open the chart')),
      h('section', {class: 'card'}, h('h2', {}, 'Differences'), audit.differences.length ? differences(audit, controls) : h('p', {class: 'hint'}, 'None.')),
      h('div', {class: 'two-fields'}, list('Coder', audit.coderCodes), list('Auditor', audit.auditorCodes))));
}

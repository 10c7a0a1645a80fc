// The list of suggestions. It never reorders: what is decided stays where it is, dimmed, with the sign of the decision.
import {fill, h} from '../dom.js';
import {cap} from '../keys.js';
import {confidence, say} from '../words.js';
import {roleColour} from './viewer.js';

const signs = {accepted: ['✓', 'accepted'], rejected: ['✕', 'rejected'], replaced: ['⇄', 'replaced']};
const changes = {'new': 'new in the last run', 'disagrees': 'the engine now disagrees'};

export function drawSuggestions(list, view) {
  const rows = view.suggestions.map((s) => row(s, view));
  fill(list, rows.length ? rows : h('li', {class: 'empty'}, view.pending ? 'The engine is reading this chart.' : 'Nothing is suggested.'), view.notCoded.length ? seen(view) : null);
}

/** What the engine saw and left, with the reason; each jumps to its words. */
function seen(view) {
  return h('li', {class: 'seen'}, h('details', {open: view.seenOpen || null, ontoggle: (event) => view.onSeenToggle(event.target.open)}, h('summary', {}, `Seen and not coded (${view.notCoded.length})`),
      h('ul', {}, view.notCoded.map((n) => h('li', {}, h('button', {class: 'alternative', onclick: () => view.onSeen(n)}, h('q', {}, n.text),
          h('small', {}, say(n.reason), n.cue ? [', by “', n.cue.text, '”'] : null, n.rule ? ` · ${n.rule}` : '', ` · ${view.documentTitle(n.document)}`)))))));
}

function row(s, view) {
  const state = view.states[s.id];
  const now = s.id === view.selected;
  const head = h('button', {class: 'head', data: {suggestion: s.id}, 'aria-current': now ? 'true' : null, 'aria-expanded': String(now && view.why), onclick: () => view.onSelect(s.id, now)},
      h('span', {class: 'sign'}, state ? h('span', {role: 'img', 'aria-label': signs[state][1]}, signs[state][0]) : ''),
      h('span', {class: 'code'}, s.code),
      h('span', {class: 'display'}, s.display),
      h('span', {class: 'confidence', title: 'Confidence'}, confidence(s.confidence)),
      h('span', {class: 'reason'}, s.reason, s.decision === 'codable' ? null : h('span', {class: `chip ${s.decision === 'query' ? 'warn' : ''}`}, say(s.decision)),
          s.change ? h('span', {class: 'chip accent'}, changes[s.change]) : null));
  return h('li', {class: `suggestion${now ? ' now' : ''}${state ? ' done' : ''}`}, head, now && view.why ? details(s, state, view) : null);
}

function details(s, state, view) {
  return h('div', {class: 'why'},
      view.canDecide ? h('div', {class: 'buttons'},
          state ? h('button', {onclick: view.onReopen}, 'Take back') : [
            h('button', {class: 'primary', onclick: view.onAccept}, 'Accept', cap('accept')),
            h('button', {onclick: view.onReject}, 'Reject', cap('reject')),
            h('button', {onclick: () => view.onReplace()}, 'Replace', cap('alternatives'))],
          s.change === 'disagrees' ? h('button', {onclick: view.onConfirm}, 'Keep', cap('confirmCode')) : null) : null,
      part('Evidence', h('ul', {class: 'evidence'}, s.evidence.map((e, i) => h('li', {}, h('button', {
        class: `span${i === view.evidenceIndex ? ' current' : ''}`, onclick: () => view.onEvidence(i)},
      h('span', {class: `role ${roleColour(e.role)}`}, e.role), h('q', {}, e.text),
      h('small', {}, view.documentTitle(e.document), e.section ? ` · ${say(e.section)}` : '', e.copied ? ' · copied forward, not counted' : '')))))),
      s.missing.length ? part('Not said', h('ul', {}, s.missing.map((m) => h('li', {}, m.question)))) : null,
      s.indexPath.length ? part('Index', h('ol', {class: 'path'}, s.indexPath.map((p) => h('li', {}, p)))) : null,
      s.rules.length ? part('Rules', h('ul', {}, s.rules.map((r) => h('li', {}, h('span', {class: 'section-number'}, r.section), ' ', r.outcome, h('small', {}, ` ${r.authority}`))))) : null,
      s.alternatives.length ? part('Instead', h('ul', {}, s.alternatives.map((a) => h('li', {}, h('button', {class: 'alternative', disabled: !view.canDecide || Boolean(state), onclick: () => view.onReplace(a)},
          h('span', {class: 'code'}, a.code), ' ', a.display, h('small', {}, a.reason)))))) : null,
      h('details', {}, h('summary', {}, 'Confidence ', confidence(s.confidence), ', its parts'),
          h('table', {class: 'score'}, h('thead', {}, h('tr', {}, h('th', {}, 'Part'), h('th', {class: 'number'}, 'Value'), h('th', {class: 'number'}, 'Weight'), h('th', {class: 'number'}, 'Adds'))),
              h('tbody', {}, s.score.map((p) => h('tr', {}, h('td', {}, p.feature), h('td', {class: 'number'}, round(p.value)), h('td', {class: 'number'}, round(p.weight)), h('td', {class: 'number'}, round(p.contribution))))))));
}

const part = (title, content) => h('section', {}, h('h3', {}, title), content);
const round = (x) => Number(x).toFixed(2);

package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.MissingAttribute;

/** A service while its note is read. Used by one thread. */
final class ServiceDraft {
  final CodeSystem system;
  final String code;
  final String name;
  final String family;
  final Set<String> carries;
  final ServiceSentence sentence;
  final String documented;
  final List<ServiceEvidence> evidence = new ArrayList<>();
  final List<ServiceModifier> modifiers = new ArrayList<>();
  final List<MissingAttribute> missing = new ArrayList<>();
  final List<AppliedRule> rules = new ArrayList<>();
  int units = 1;
  boolean base;

  /** Whether it was found by how charts tell of it and not by its words. */
  boolean ranked;

  ServiceDraft(
      String code,
      String name,
      String family,
      Set<String> carries,
      ServiceSentence sentence,
      String documented) {
    this.system = ServiceLexicon.system(code);
    this.code = code;
    this.name = name;
    this.family = family;
    this.carries = carries;
    this.sentence = sentence;
    this.documented = documented;
  }

  static ServiceDraft of(ServiceRow row, ServiceSentence sentence) {
    ServiceDraft draft =
        new ServiceDraft(
            row.code(), row.name(), row.family(), row.modifiers(), sentence, row.documented());
    draft.base = row.base();
    return draft;
  }

  /** The same service once more, with its words, units and modifiers. */
  ServiceDraft copy() {
    ServiceDraft copy = new ServiceDraft(code, name, family, carries, sentence, documented);
    copy.evidence.addAll(evidence);
    copy.modifiers.addAll(modifiers);
    copy.missing.addAll(missing);
    copy.units = units;
    copy.base = base;
    copy.ranked = ranked;
    return copy;
  }

  ServiceDraft with(Span span, ServiceEvidence.Role role) {
    evidence.add(new ServiceEvidence(span, role, sentence.kind()));
    return this;
  }

  void modifier(String number, String reason, List<ServiceEvidence> words) {
    if (modifiers.stream().noneMatch(m -> m.modifier().equals(number))) {
      modifiers.add(new ServiceModifier(number, reason, words));
    }
  }

  void ask(String role, String question) {
    missing.add(new MissingAttribute(role, question));
  }

  /** The words that name it. */
  Span mention() {
    return evidence.getFirst().span();
  }

  /** The side modifiers it has, to tell two lines of one code apart. */
  String line() {
    StringBuilder line = new StringBuilder(code);
    modifiers.forEach(m -> line.append(' ').append(m.modifier()));
    return line.toString();
  }
}

package org.opencac.service;

import java.util.List;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.service.ProofWords.Kind;
import org.opencac.text.SectionKind;

/** Says whether the words of a service say that it was done here. Immutable. */
final class Performed {
  private static final ProofWords WORDS = ProofWords.load();
  private static final int VERB_REACH = 4;

  private Performed() {}

  /** Whether the sentence, or what kind of note it is, proves that the service was done. */
  static boolean proven(Proof proof, ServiceSentence sentence, ServiceNote note, Span mention) {
    boolean ticked = proof != Proof.NAMED && StatusCues.rowTicked(sentence, mention);
    return ticked
        || switch (proof) {
          case NAMED, TOLD -> true;
          case PROCEDURE ->
              (acted(sentence) || technique(sentence, note))
                      && sentence.kind() != SectionKind.INDICATION
                  || titled(note, Kind.PROCEDURE_NOTE) && !titled(note, Kind.VISIT_NOTE)
                  || WORDS.in(Kind.PROCEDURE_LINE, sentence)
                  || inTitle(note, mention) && WORDS.in(Kind.DOING, note.all())
                  || sentence.kind() == SectionKind.PROCEDURE && !WORDS.in(Kind.OBSERVED, sentence);
          case LABORATORY ->
              WORDS.in(Kind.HERE, sentence)
                  && !WORDS.in(Kind.AWAY, sentence)
                  && !next(sentence, note, Kind.SENT_AWAY);
          case IMAGING -> imaged(sentence, note, mention);
          case GIVEN -> WORDS.in(Kind.GIVEN, sentence) || next(sentence, note, Kind.GIVEN);
          case SUPPLY -> WORDS.in(Kind.ORDERED, sentence) || titled(note, Kind.SUPPLY_NOTE);
        };
  }

  /** Whether any sentence of a passage tells that something was done, or how. */
  static boolean proven(List<ServiceSentence> passage) {
    return passage.stream()
        .anyMatch(sentence -> acted(sentence) || WORDS.in(Kind.TECHNIQUE, sentence));
  }

  /** Whether no sentence of a passage that tells steps says that they were only talked of. */
  static boolean told(List<ServiceSentence> passage) {
    return passage.stream().noneMatch(sentence -> WORDS.in(Kind.UNTOLD, sentence));
  }

  /** Whether the clinician talked over the vaccines with the family. */
  static boolean counselled(ServiceNote note) {
    return note.sentences().stream().anyMatch(sentence -> WORDS.in(Kind.COUNSELLED, sentence));
  }

  /** A word of doing, or the writer did what is more than talk: "I drained". */
  private static boolean acted(ServiceSentence sentence) {
    return WORDS.in(Kind.DOING, sentence) || byWriter(sentence);
  }

  private static boolean byWriter(ServiceSentence sentence) {
    Words words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      boolean writer = words.get(i).equals("i") || words.get(i).equals("we");
      for (int at = i + 1; writer && at < Math.min(words.size(), i + VERB_REACH); at++) {
        if (words.get(at).endsWith("ed") && !WORDS.in(Kind.TALK, words.from(at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** In a hospital a picture is billed by who reads it; in an office also by who takes it. */
  private static boolean imaged(ServiceSentence sentence, ServiceNote note, Span mention) {
    if (titled(note, Kind.REPORT_NOTE) && heads(sentence, note)) {
      return true;
    }
    boolean visit = titled(note, Kind.VISIT_NOTE);
    return note.setting() == Setting.OUTPATIENT
        ? WORDS.in(Kind.READ, sentence)
            || next(sentence, note, Kind.READ_BY_ME)
            || !visit && (inTitle(note, mention) || WORDS.in(Kind.DOING, sentence))
        : WORDS.in(Kind.READ_BY_ME, sentence) || !visit && inTitle(note, mention);
  }

  /** Whether a sentence heads its part of a report, behind its label if it has one. */
  private static boolean heads(ServiceSentence sentence, ServiceNote note) {
    int first = note.passages().of(sentence).getFirst().index();
    return sentence.index() - first <= 1
        && !WORDS.in(Kind.COMPARED, note.passages().words(sentence))
        && sentence.kind() != SectionKind.PLAN;
  }

  /** Whether the sentence or one beside it tells how a procedure was done. */
  private static boolean technique(ServiceSentence sentence, ServiceNote note) {
    int before = sentence.index() - 1;
    return WORDS.in(Kind.TECHNIQUE, sentence)
        || next(sentence, note, Kind.TECHNIQUE)
        || before >= 0 && WORDS.in(Kind.TECHNIQUE, note.sentences().get(before));
  }

  private static boolean titled(ServiceNote note, Kind kind) {
    return WORDS.in(kind, note.title());
  }

  private static boolean inTitle(ServiceNote note, Span mention) {
    return note.title().span().overlaps(mention);
  }

  private static boolean next(ServiceSentence sentence, ServiceNote note, Kind kind) {
    int next = sentence.index() + 1;
    return next < note.sentences().size() && WORDS.in(kind, note.sentences().get(next));
  }
}

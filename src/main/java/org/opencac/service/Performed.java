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
  private static final int FEW = 3;
  private static final int NOTE_OF_FEW = 6;

  private Performed() {}

  /** Whether the sentence, or what kind of note it is, proves that the service was done. */
  static boolean proven(Proof proof, ServiceSentence sentence, ServiceNote note, Span mention) {
    boolean ticked = proof != Proof.NAMED && sentence.source().box(mention.end()).orElse(false);
    return ticked
        || switch (proof) {
          case NAMED, STEPS -> true;
          case TOLD -> sentence.kind() != SectionKind.INDICATION;
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

  /** Whether the sentences of a passage tell that a service was done here. */
  static boolean proven(Proof proof, List<ServiceSentence> passage, ServiceNote note) {
    Words words = note.passages().words(passage.getFirst());
    return switch (proof) {
      case NAMED, TOLD -> true;
      case STEPS -> told(passage);
      case PROCEDURE ->
          passage.stream()
              .anyMatch(sentence -> acted(sentence) || WORDS.in(Kind.TECHNIQUE, sentence));
      case LABORATORY -> WORDS.in(Kind.HERE, words) && !WORDS.in(Kind.AWAY, words);
      case IMAGING -> pictured(passage.getFirst(), note);
      case GIVEN -> WORDS.in(Kind.GIVEN, words);
      case SUPPLY -> WORDS.in(Kind.ORDERED, words);
    };
  }

  /** Whether a sentence stands where a report lists what was done: behind its label or number. */
  static boolean lists(ServiceSentence sentence) {
    Words head = sentence.lineHead();
    return WORDS.in(Kind.PROCEDURE_LINE, head)
        || sentence.kind() == SectionKind.PROCEDURE
            && head.size() == 1
            && Quantities.number(head.get(0)).isPresent();
  }

  /** Whether a note is the paper of a delivery, which names diseases and tests as reasons. */
  static boolean supplies(ServiceNote note) {
    return titled(note, Kind.DELIVERY_NOTE)
        && !titled(note, Kind.VISIT_NOTE)
        && note.sentences().size() > FEW;
  }

  /**
   * Whether a note that tells more than an operation tells of this one as done: in its title, under
   * its procedures, or with what is seen and used in an operating room.
   */
  static boolean operated(ServiceDraft draft, ServiceNote note) {
    ServiceSentence sentence = draft.sentence;
    return note.sentences().size() <= NOTE_OF_FEW
        || titled(note, Kind.PROCEDURE_NOTE) && !titled(note, Kind.VISIT_NOTE)
        || inTitle(note, draft.mention())
        || sentence.kind() == SectionKind.PROCEDURE
        || WORDS.in(Kind.PROCEDURE_LINE, sentence)
        || WORDS.in(Kind.THEATRE, note.passages().words(sentence));
  }

  /** Whether blood was drawn here, wherever it was sent. */
  static boolean drawn(ServiceSentence sentence) {
    return WORDS.in(Kind.DRAWN, sentence);
  }

  /** Whether no sentence of a passage that tells steps says that they were only talked of. */
  static boolean told(List<ServiceSentence> passage) {
    return passage.stream().noneMatch(sentence -> WORDS.in(Kind.UNTOLD, sentence));
  }

  /** Whether the clinician talked over the vaccines with the family. */
  static boolean counselled(ServiceNote note) {
    return !WORDS.in(Kind.UNCOUNSELLED, note.all())
        && note.sentences().stream().anyMatch(sentence -> WORDS.in(Kind.COUNSELLED, sentence));
  }

  /** Whether a sentence tells where a needle went: what was talked over was given then. */
  static boolean placed(ServiceSentence sentence) {
    return WORDS.in(Kind.PLACED, sentence);
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
    boolean visit = visit(note);
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
        && !WORDS.in(Kind.COMPARED, sentence)
        && sentence.kind() != SectionKind.PLAN;
  }

  /** Whether the sentence or one beside it tells how a procedure was done. */
  private static boolean technique(ServiceSentence sentence, ServiceNote note) {
    int before = sentence.index() - 1;
    return WORDS.in(Kind.TECHNIQUE, sentence)
        || next(sentence, note, Kind.TECHNIQUE)
        || before >= 0 && WORDS.in(Kind.TECHNIQUE, note.sentences().get(before));
  }

  /** Whether a sentence stands where a report names what was pictured. */
  static boolean headed(ServiceSentence sentence, ServiceNote note) {
    int first = note.passages().of(sentence).getFirst().index();
    return sentence.index() - first <= 1;
  }

  /** Whether a section holds what pictures show. */
  static boolean reports(SectionKind kind) {
    return kind == SectionKind.RESULTS
        || kind == SectionKind.FINDINGS
        || kind == SectionKind.IMPRESSION;
  }

  /**
   * Whether a picture that is told with its views or its contrast was taken or read here: a visit
   * must say so, and a hospital's is read by who writes.
   */
  static boolean pictured(ServiceSentence sentence, ServiceNote note) {
    Words passage = note.passages().words(sentence);
    if (note.setting() == Setting.OUTPATIENT && !visit(note)) {
      return WORDS.in(Kind.READ, passage) || headed(sentence, note);
    }
    if (titled(note, Kind.REPORT_NOTE) && heads(sentence, note)) {
      return true;
    }
    return WORDS.in(Kind.READ_BY_ME, passage)
        || note.setting() == Setting.OUTPATIENT && WORDS.in(Kind.READ, sentence);
  }

  /** Whether a note reports a visit; one of few sentences tells what it names. */
  private static boolean visit(ServiceNote note) {
    return titled(note, Kind.VISIT_NOTE) && note.sentences().size() > FEW;
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

package org.opencac.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Tells which kind of visit a note documents, by its setting, title and wording, with the words of
 * {@code models/rules/services/em-family.tsv}. Stateless.
 */
final class EmFamily {
  /** The words. */
  static final EmCues CUES = EmCues.load();

  private static final Pattern SALUTATION =
      Pattern.compile("(?im)^\\s*dear\\s+\\S+[^\\n]{0,60}[,:]?\\s*$");
  private static final Pattern DAY_OF_STAY =
      Pattern.compile("(?i)\\b(?:HD|day)\\s?#?\\s?(\\d{1,3})\\b(?!\\s*(?:of|/)\\s*\\d)");
  private static final Set<String> PLACES = Set.of("office", "clinic");
  private static final Pattern PLACED = Pattern.compile("(?i)\\bin (?:the |our |my )?$");
  private static final int HEAD = 120;
  private static final int LABEL_WORDS = 4;

  /** What a note decides on its problems: nothing, something, or much on a grave one. */
  enum Weight {
    NONE,
    SOME,
    GREAT
  }

  private EmFamily() {}

  /** Whether a nurse alone saw the patient, or nobody did. */
  static boolean unseen(ServiceNote note) {
    return CUES.in(note, "unseen") || CUES.in(note.sentences().getFirst(), "staff") || signed(note);
  }

  /** Whether a nurse or an assistant alone signs the note: "K. Amsel RN". */
  private static boolean signed(ServiceNote note) {
    ServiceSentence last = note.sentences().getLast();
    return note.setting() == Setting.OUTPATIENT
        && last.words().size() > 1
        && last.words().size() <= LABEL_WORDS
        && CUES.is(last.words().get(last.words().size() - 1), "staff-signs");
  }

  /** Whether an operation before has paid for this visit. */
  static boolean paidBefore(ServiceNote note) {
    return note.setting() == Setting.OUTPATIENT
        && (CUES.titled(note, "prenatal")
            || note.sentences().stream().anyMatch(s -> CUES.in(s, "global")))
        && !CUES.in(note, "unrelated");
  }

  /** Whether the patient is new to the clinician's group. */
  static boolean fresh(ServiceNote note) {
    boolean titled = CUES.titled(note, "new");
    boolean told =
        titled
            || starts(note, "starts-new", 1)
            || heads(note, "title-fresh")
            || newHead(note.sentences().getFirst().words())
            || note.sentences().stream().anyMatch(s -> CUES.in(s, "new"));
    return told && !CUES.in(note, "same-group") && !(CUES.in(note, "known") && !titled);
  }

  /** Whether the note tells of a preventive visit of today. */
  static boolean preventive(ServiceNote note) {
    return note.setting() == Setting.OUTPATIENT
        && (heads(note, "title-preventive")
            || (CUES.titled(note, "preventive") || CUES.titled(note, "preventive-title"))
                && !elsewhere(note)
            || CUES.in(note, "preventive")
                && note.sentences().stream()
                    .filter(s -> CUES.in(s, "preventive"))
                    .anyMatch(s -> !CUES.in(s, "elsewhen")));
  }

  /** Whether the first words name a preventive visit as the place where something was found. */
  private static boolean elsewhere(ServiceNote note) {
    return note.sentences().stream()
        .filter(s -> CUES.in(s, "preventive") || CUES.in(s, "preventive-title"))
        .findFirst()
        .filter(s -> CUES.in(s, "found-elsewhen"))
        .isPresent();
  }

  /**
   * The family of the visit; empty when the note documents none.
   *
   * @param rest the note without its procedures
   * @param weight what was decided on its problems
   */
  static Optional<String> of(ServiceNote note, ServiceNote rest, Weight weight) {
    if (note.setting() == Setting.EMERGENCY) {
      return CUES.titled(note, "no-emergency") ? Optional.empty() : Optional.of("emergency");
    }
    Optional<String> place = EmPlaces.of(note);
    if (place.isPresent()) {
      return place;
    }
    boolean paid = CUES.in(note, "consult-paid") && CUES.in(note, "request") || asked(note);
    if (note.setting() == Setting.INPATIENT || CUES.titled(note, "observation")) {
      return stay(note, rest, weight)
          .map(family -> paid && family.equals("hospital-initial") ? "hospital-consult" : family);
    }
    if (!named(note) && !prose(note) && !untitled(rest, weight)
        || otherwise(note)
        || CUES.in(note, "solely")
        || report(note)) {
      return Optional.empty();
    }
    if (paid) {
      return Optional.of("office-consult");
    }
    return Optional.of(fresh(note) ? "office-new" : "office-established");
  }

  /** Whether the title is that of another document: one that says visit first is a visit's. */
  private static boolean otherwise(ServiceNote note) {
    ServiceSentence first = note.sentences().getFirst();
    return CUES.in(first, "visit") && first.words().size() <= LABEL_WORDS
        ? CUES.in(first, "no-visit")
        : CUES.titled(note, "no-visit");
  }

  /** Whether title, sections or form of the note say that it is a visit. */
  static boolean named(ServiceNote note) {
    return CUES.titled(note, "visit") && !placeAlone(note)
        || EmPlaces.of(note).isPresent()
        || sections(note)
        || CUES.in(note, "seen")
        || letter(note)
        || EmMinutes.of(note).isPresent() && !CUES.in(note, "no-prose");
  }

  /** Whether the office only tells in the first words where something was done: "in office". */
  private static boolean placeAlone(ServiceNote note) {
    Words title = note.title();
    List<Span> places = CUES.places(title, "visit");
    return !places.isEmpty()
        && places.stream()
            .allMatch(place ->
                PLACES.contains(
                        note.text().substring(place.begin(), place.end()).toLowerCase(Locale.ROOT))
                    && PLACED.matcher(note.text().substring(0, place.begin())).find());
  }

  /** A consultation: asked for, reported back, and paid by a plan other than Medicare. */
  private static boolean asked(ServiceNote note) {
    return CUES.in(note, "request")
        && CUES.in(note, "reported")
        && CUES.in(note, "private")
        && !CUES.in(note, "medicare")
        && !CUES.in(note, "no-consult");
  }

  private static boolean sections(ServiceNote note) {
    return note.sentences().stream()
            .anyMatch(s ->
                s.kind() == SectionKind.HISTORY_OF_PRESENT_ILLNESS
                    || s.kind() == SectionKind.CHIEF_COMPLAINT
                    || s.kind() == SectionKind.SUBJECTIVE)
        && note.sentences().stream().anyMatch(s -> s.kind().statesDiagnoses());
  }

  /** A visit without a title: why the patient came, what was found, and what was decided. */
  private static boolean prose(ServiceNote note) {
    return CUES.in(note, "arrives")
        && (CUES.in(note, "examined") || CUES.in(note, "complaint"))
        && CUES.in(note, "decides")
        && !CUES.in(note, "no-prose");
  }

  /**
   * What every visit has, whatever it is called: what the patient tells and what was found. With
   * what was decided it is the least that the guidelines ask of a visit (CPT E/M 2021: history and
   * examination as the problem needs them). What tells of a procedure is left aside.
   */
  static boolean untitled(ServiceNote rest, Weight weight) {
    boolean found = EmRemainder.tells(rest, "examined") || EmRemainder.tells(rest, "finding");
    return (weight == Weight.GREAT || weight == Weight.SOME && found)
        && (history(rest) || fresh(rest))
        && !CUES.in(rest, "no-prose")
        && !CUES.in(rest, "no-prose-visit");
  }

  /** Whether statements tell why the patient came, or how it went. */
  static boolean history(ServiceNote note) {
    return EmRemainder.tells(note, "arrives")
        || EmRemainder.tells(note, "complaint")
        || EmRemainder.tells(note, "history");
  }

  /** Whether the note tells of seeing the patient: two of why, what was found, what was decided. */
  static boolean told(ServiceNote note) {
    String why = note.setting() == Setting.EMERGENCY ? "complaint" : "arrives";
    return Stream.of(List.of("arrives", why), List.of("examined"), List.of("decides", "disposes"))
            .filter(kinds -> kinds.stream().anyMatch(kind -> CUES.in(note, kind)))
            .count()
        >= 2;
  }

  private static Optional<String> stay(ServiceNote note, ServiceNote rest, Weight weight) {
    if (CUES.titled(note, "procedure-report")) {
      return Optional.empty();
    }
    if (CUES.in(note, "same-day")) {
      return Optional.of("hospital-same-day");
    }
    if (CUES.titled(note, "discharge") || starts(note, "starts-discharge", 2) || leaves(note)) {
      return Optional.of("discharge");
    }
    Matcher day =
        DAY_OF_STAY.matcher(note.text().substring(0, Math.min(HEAD, note.text().length())));
    boolean numbered = day.find();
    boolean first =
        numbered && Integer.parseInt(day.group(1)) <= 1 || CUES.titled(note, "first-day");
    boolean asked = CUES.titled(note, "initial") && CUES.in(note, "request");
    boolean later = !first && (numbered && !asked || CUES.titled(note, "later"));
    if (CUES.titled(note, "initial") && !later) {
      return Optional.of("hospital-initial");
    }
    return later
            || CUES.titled(note, "subsequent")
            || rounded(note)
            || untitled(rest, weight)
                && !note.operative()
                && !CUES.titled(note, "no-round")
                && !report(note)
        ? Optional.of("hospital-subsequent")
        : Optional.empty();
  }

  /** Whether a sentence says that the patient goes home today. */
  private static boolean leaves(ServiceNote note) {
    return !CUES.titled(note, "initial")
        && note.sentences().stream().anyMatch(s -> CUES.in(s, "leaves-today"));
  }

  /** Whether a short title ends with the word for a new patient: "NEURO NP". */
  private static boolean newHead(Words title) {
    return title.size() > 1
        && title.size() < LABEL_WORDS
        && CUES.is(title.get(title.size() - 1), "title-new");
  }

  /** Whether a short first sentence, the title, has words of a kind. */
  private static boolean heads(ServiceNote note, String kind) {
    ServiceSentence first = note.sentences().getFirst();
    return first.words().size() < LABEL_WORDS && CUES.in(first, kind);
  }

  /** Whether the first words of the note are of a kind: a first word alone must be a statement. */
  private static boolean starts(ServiceNote note, String kind, int count) {
    ServiceSentence first = note.sentences().getFirst();
    int last = Math.min(count, first.words().size()) - 1;
    if (count == 1 && first.words().size() > 1) {
      return false;
    }
    return last >= 0
        && CUES.in(
            new ServiceSentence(
                0,
                Words.of(first.text(), first.words().span(0, last)),
                first.kind(),
                first.source()),
            kind);
  }

  /** A day of the stay without a title: what happened or was found, and an assessment. */
  private static boolean rounded(ServiceNote note) {
    return (CUES.in(note, "since") || CUES.in(note, "examined") && CUES.in(note, "decides"))
        && !CUES.titled(note, "no-round")
        && !report(note)
        && note.sentences().stream().anyMatch(s -> s.kind().statesDiagnoses());
  }

  /** A letter to a colleague about a patient that its writer saw. */
  private static boolean letter(ServiceNote note) {
    return SALUTATION.matcher(note.text()).find()
        && (CUES.in(note, "letter") || CUES.in(note, "examined") && CUES.in(note, "decides"));
  }

  /** A report of pictures or of a procedure has labels that no visit has. */
  private static boolean report(ServiceNote note) {
    return note.sentences().stream()
        .anyMatch(s -> s.words().size() <= LABEL_WORDS && CUES.in(s, "report") && labelled(s));
  }

  private static boolean labelled(ServiceSentence sentence) {
    return sentence.text().startsWith(":", sentence.words().span().end());
  }
}

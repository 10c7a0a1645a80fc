package org.opencac.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.FormBoxes;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/** A note as services are looked for in it. Protected text; immutable. */
final class ServiceNote {
  private static final int TITLE_WORDS = 14;
  private static final int LABEL = 40;
  private static final WordPattern THEATRE =
      WordPattern.of(
          "operating room|operating suite|operative suite|operating theater|general anesthesia|general endotracheal"
              + "|spinal anesthesia|anesthesiologist|anesthesia team|monitored anesthesia|cath lab"
              + "|catheterization laboratory|endoscopy suite|cystoscopy suite|preoperative diagnosis|preoperative diagnoses");
  private static final WordPattern OWN_ROOM =
      WordPattern.of(
          "our office|in the office|office procedure|procedure room of the office|clinic procedure");

  private static final WordPattern WORKED_ON =
      WordPattern.of(
          "start|started|increase|increased|decrease|decreased|not at goal|at goal|not controlled|continue|stop|stopped"
              + "|switch|add|recheck & !no changes");

  private final ParsedNote parsed;
  private final String text;
  private final Words all;
  private final Words title;
  private final boolean operative;
  private final OptionalInt age;
  private final List<ServiceSentence> sentences = new ArrayList<>();
  private final List<ServiceSentence> statements = new ArrayList<>();
  private boolean stated;
  private final Passages passages;

  /** The words around each sentence that was asked for; the note is confined to its thread. */
  private final Map<Integer, Words> near = new HashMap<>();

  /** The sentences that say that something was given up, once they were asked for. */
  private @Nullable List<ServiceSentence> givenUp;

  /** What was asked of the whole note before. */
  private final Map<WordPattern, Boolean> has = new HashMap<>();

  /** The first words of the note that earn a modifier, by the row that asks for them. */
  private final Map<Object, Optional<DocumentedModifiers.Earned>> earned = new HashMap<>();

  /** What was read for each column of a visit, asked for more than once. */
  private final Map<String, List<Worksheet.Element>> columns = new HashMap<>();

  ServiceNote(ParsedNote parsed) {
    this.parsed = parsed;
    this.text = parsed.note().text().reveal();
    OptionalInt known = parsed.note().encounter().ageYears();
    this.age = known.isPresent() ? known : Ages.stated(text);
    String said = FormBoxes.said(text);
    this.all = Words.of(said, new Span(0, text.length()));
    this.operative = !THEATRE.match(all, all).isEmpty() && OWN_ROOM.match(all, all).isEmpty();
    int end = all.size() == 0 ? 0 : all.span(Math.min(TITLE_WORDS, all.size()) - 1).end();
    this.title = Words.of(said, new Span(0, end));
    boolean assessed =
        parsed.sentences().stream().anyMatch(s -> parsed.sectionOf(s).kind().statesDiagnoses());
    Headings headings = Headings.of(text, parsed.sections());
    List<NoteLines.Piece> pieces = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      SectionKind kind = kind(parsed.sectionOf(sentence), assessed);
      pieces.add(
          new NoteLines.Piece(
              sentence.span(), headings.kind(sentence.span(), parsed.sectionOf(sentence), kind)));
    }
    NoteText source = new NoteText(text);
    for (NoteLines.Piece piece : RunOn.of(text, NoteLines.of(text, pieces))) {
      sentences.add(
          new ServiceSentence(
              sentences.size(), Words.of(text, piece.span()), piece.kind(), source));
    }
    this.passages = new Passages(sentences, text);
  }

  /** A column of the visit that the note tells of, read once. */
  List<Worksheet.Element> column(
      String name, Function<ServiceNote, List<Worksheet.Element>> reader) {
    List<Worksheet.Element> known = columns.get(name);
    if (known == null) {
      known = List.copyOf(reader.apply(this));
      columns.put(name, known);
    }
    return known;
  }

  /** The sentences that say that something was given up, in order. */
  List<ServiceSentence> givenUp() {
    List<ServiceSentence> known = givenUp;
    if (known == null) {
      known = sentences.stream().filter(Circumstances::givenUp).toList();
      givenUp = known;
    }
    return known;
  }

  /** The first words of the note that earn a modifier, looked for once for each row. */
  Optional<DocumentedModifiers.Earned> earned(
      Object row, Function<ServiceSentence, Optional<DocumentedModifiers.Earned>> reader) {
    return earned.computeIfAbsent(
        row,
        asked ->
            sentences.stream().flatMap(sentence -> reader.apply(sentence).stream()).findFirst());
  }

  private ServiceNote(ServiceNote note, List<ServiceSentence> statements) {
    this.parsed = note.parsed;
    this.text = note.text;
    this.all = note.all;
    this.title = note.title;
    this.operative = note.operative;
    this.age = note.age;
    this.sentences.addAll(note.sentences);
    this.statements.addAll(statements);
    this.stated = true;
    this.passages = note.passages;
  }

  /** The same note with some of its statements only; itself with all of them. */
  ServiceNote only(List<ServiceSentence> some) {
    return some.size() == statements().size() ? this : new ServiceNote(this, some);
  }

  /**
   * Where nothing else assesses, a list of problems with what was done for each is the assessment.
   */
  private SectionKind kind(Section section, boolean assessed) {
    if (assessed || section.kind() != SectionKind.PROBLEM_LIST) {
      return section.kind();
    }
    Words words = Words.of(text, section.span());
    return WORKED_ON.match(words, words).isEmpty() ? section.kind() : SectionKind.ASSESSMENT;
  }

  List<ServiceSentence> sentences() {
    return sentences;
  }

  /** The sentences, those of run-on dictation cut into their statements. */
  List<ServiceSentence> statements() {
    if (!stated) {
      statements.addAll(EmStatements.of(sentences));
      stated = true;
    }
    return statements;
  }

  /** The words of a sentence with the two before it and the one behind it. */
  Words near(ServiceSentence sentence) {
    ServiceSentence first = sentences.get(Math.max(0, sentence.index() - 2));
    ServiceSentence last = sentences.get(Math.min(sentences.size() - 1, sentence.index() + 1));
    return near.computeIfAbsent(
        sentence.index(), index -> Words.of(text, first.words().span().cover(last.words().span())));
  }

  /**
   * A label with what stands behind its colon, or behind a dash, on the same line: "Flu shot: got
   * it at work", "AK temple - frozen".
   */
  Optional<ServiceSentence> labelled(ServiceSentence label) {
    int next = label.index() + 1;
    int end = label.words().span().end();
    if (next >= sentences.size()
        || end - label.words().span().begin() > LABEL
        || !text.startsWith(":", end) && !text.startsWith(" - ", end)) {
      return Optional.empty();
    }
    ServiceSentence behind = sentences.get(next);
    int begin = behind.words().span().begin();
    boolean line = begin >= end && text.substring(end, begin).indexOf('\n') < 0;
    return line ? Optional.of(label.with(behind)) : Optional.empty();
  }

  /** What stands together without a break. */
  Passages passages() {
    return passages;
  }

  /** The words of the whole note. */
  Words all() {
    return all;
  }

  /** The first words of the note. */
  Words title() {
    return title;
  }

  /** So many of the first words, not beyond the first blank line. */
  Words head(int words) {
    int blank = text.strip().indexOf("\n\n");
    int first = text.length() - text.stripLeading().length();
    int end = all.size() == 0 ? 0 : all.span(Math.min(words, all.size()) - 1).end();
    return Words.of(text, new Span(0, blank < 0 ? end : Math.min(end, first + blank)));
  }

  String text() {
    return text;
  }

  Encounter encounter() {
    return parsed.note().encounter();
  }

  /** The age of the patient in years, from the encounter or else as the note states it. */
  OptionalInt age() {
    return age;
  }

  Setting setting() {
    return encounter().setting();
  }

  LocalDate day() {
    return encounter().dateOfService();
  }

  boolean has(WordPattern pattern) {
    return has.computeIfAbsent(pattern, asked -> !asked.match(all, all).isEmpty());
  }

  /** Whether the note reports an operation under a hospital's or surgery center's roof. */
  boolean operative() {
    return operative;
  }

  boolean titled(WordPattern pattern) {
    return !pattern.match(title, title).isEmpty();
  }

  /** The kind of section a position stands in. */
  SectionKind kindAt(Span span) {
    for (ServiceSentence sentence : sentences) {
      if (sentence.words().span().overlaps(span)) {
        return sentence.kind();
      }
    }
    return SectionKind.BODY;
  }
}

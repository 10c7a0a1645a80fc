package org.opencac.text;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/**
 * Parses a note by its layout: headings open sections, blank lines and list marks open blocks,
 * wrapped lines are joined, and each block is split into sentences. A short verbless line or list
 * item is a statement. Runs in time linear in the length of the note; immutable and safe to share.
 */
public final class LayoutNoteParser implements NoteParser {
  /** A line shorter than this that does not end a sentence is not taken for a wrapped one. */
  private static final int WRAP_WIDTH = 45;

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final HeadingFinder headings;
  private final StatementShape statements;

  /** A parser from its parts. */
  public LayoutNoteParser(Tokenizer tokenizer, SentenceSplitter splitter, SectionTitles titles) {
    this.tokenizer = tokenizer;
    this.splitter = splitter;
    this.headings = new HeadingFinder(titles);
    this.statements = new StatementShape();
  }

  @Override
  public ParsedNote parse(Note note) {
    String text = note.text().reveal();
    Draft draft =
        new Draft(text, tokenizer.tokenize(text), note.encounter().setting() == Setting.INPATIENT);
    draft.open(0, 0, 0, SectionKind.BODY);
    Line previous = Line.NONE;
    List<Line> lines = Line.of(text, Keywords.begin(text));
    draft.labels = Labels.of(text, lines);
    HeadingFinder ofNote = headings.of(text);
    draft.passage = ofNote.isPassage(text, lines);
    for (Line line : lines) {
      if (line.isBlank()) {
        draft.endBlock();
        draft.endFields(line);
      } else {
        read(ofNote, draft, line, previous);
      }
      previous = line;
    }
    draft.endBlock();
    return draft.finish(note);
  }

  private static void read(HeadingFinder headings, Draft draft, Line line, Line previous) {
    List<HeadingFinder.Heading> found =
        headings.find(draft.text, line, previous, draft.kind(), draft.isEmpty());
    boolean continues =
        line.bullet() == Line.Bullet.NONE
            && found.isEmpty()
            && draft.blockEnd > draft.blockBegin
            && isWrapped(draft.text, previous, line);
    if (!continues) {
      draft.endBlock();
    }
    draft.resumeAssessment(line);
    int from = draft.labels.skip(draft.text, line);
    draft.labelled |= from > line.content();
    for (HeadingFinder.Heading heading : found) {
      if (draft.isLabel(heading, line)) {
        continue;
      }
      draft.extendBlock(from, heading.begin(), line);
      draft.endBlock();
      draft.open(heading);
      from = heading.end();
    }
    draft.extendBlock(from, line.end(), line);
  }

  private static boolean isWrapped(String text, Line previous, Line line) {
    if (previous.isBlank() || text.charAt(line.begin() - 1) == ',') {
      return false;
    }
    char last = text.charAt(previous.end() - 1);
    char first = text.charAt(line.content());
    boolean ended = last == '.' || last == '!' || last == '?' || last == ':';
    boolean lower = Character.isLowerCase(first) || Character.isDigit(first) || first == '(';
    return previous.end() - previous.begin() >= WRAP_WIDTH
        || (lower && !ended)
        || last == ','
        || last == '-';
  }

  /** The parse under construction; one for each note, confined to its thread. */
  private final class Draft {
    private final String text;
    private final List<Token> tokens;
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private int token;
    private int blockBegin;
    private int blockEnd;
    private Line.Bullet bullet = Line.Bullet.NONE;
    private Labels labels = Labels.NONE;
    private boolean labelled;
    private boolean headed;
    private boolean planInsideProblem;
    private boolean passage;
    private boolean fields;
    private SectionKind outer = SectionKind.BODY;
    private final boolean inpatient;

    Draft(String text, List<Token> tokens, boolean inpatient) {
      this.inpatient = inpatient;
      this.text = text;
      this.tokens = tokens;
    }

    /** Whether nothing but blank lines was read. */
    boolean isEmpty() {
      return sentences.isEmpty() && blockEnd == blockBegin;
    }

    SectionKind kind() {
      return sections.getLast().kind();
    }

    void open(HeadingFinder.Heading heading) {
      planInsideProblem =
          heading.kind() == SectionKind.PLAN && heading.inline() && kind().statesDiagnoses();
      outer = kind();
      fields = heading.inline();
      SectionKind kind = passage ? SectionKind.PASSAGE : heading.kind();
      if (kind == SectionKind.SURGICAL_HISTORY && isOfToday(heading)) {
        kind = SectionKind.PROCEDURE;
      }
      open(heading.begin(), heading.begin(), heading.titleEnd(), kind);
      List<Token> title = tokensUntil(heading.begin(), heading.titleEnd());
      sentences.add(
          new Sentence(
              new Span(heading.begin(), heading.titleEnd()),
              sections.size() - 1,
              Sentence.Role.HEADING,
              title));
    }

    /** "Operations" behind diagnoses before or after them are those of this report. */
    private boolean isOfToday(HeadingFinder.Heading heading) {
      String title = SectionTitles.words(text.substring(heading.begin(), heading.titleEnd()));
      SectionKind before = sections.isEmpty() ? SectionKind.BODY : kind();
      return (title.equals("operations") || title.equals("surgeries"))
          && (before == SectionKind.FINAL_DIAGNOSIS
              || before == SectionKind.PROVISIONAL_DIAGNOSIS
              || before == SectionKind.INDICATION);
    }

    void open(int begin, int titleBegin, int titleEnd, SectionKind kind) {
      if (!sections.isEmpty()) {
        Section last = sections.removeLast();
        if (begin > 0) {
          Span span = new Span(last.span().begin(), begin);
          sections.add(new Section(span, last.heading(), last.title(), last.kind()));
        }
      }
      headed = false;
      Span title = new Span(titleBegin, titleEnd);
      sections.add(
          new Section(
              new Span(begin, text.length()),
              title,
              new NoteText(text.substring(titleBegin, titleEnd)),
              kind));
    }

    /** A plan written inside one problem of an assessment ends where the next problem begins. */
    void resumeAssessment(Line line) {
      if (planInsideProblem && line.bullet() == Line.Bullet.NUMBER) {
        open(line.begin(), line.begin(), line.begin(), outer);
        planInsideProblem = false;
      }
    }

    /** The fields at the top of a note (who, when, where) end with their paragraph. */
    void endFields(Line line) {
      if (kind() == SectionKind.ADMINISTRATIVE && fields) {
        open(line.begin(), line.begin(), line.begin(), SectionKind.BODY);
      }
    }

    /** In an assessment, a title behind a bullet or in the middle of a line only labels text. */
    boolean isLabel(HeadingFinder.Heading heading, Line line) {
      boolean diagnoses =
          heading.kind().statesDiagnoses() || heading.kind() == SectionKind.PROVISIONAL_DIAGNOSIS;
      return kind().namesProblems()
          && !diagnoses
          && (!heading.opensLine()
              || line.bullet() == Line.Bullet.MARK
              || line.bullet() == Line.Bullet.NUMBER && heading.kind() == SectionKind.IMMUNIZATIONS)
          && heading.inline();
    }

    void extendBlock(int from, int to, Line line) {
      int begin = from;
      while (begin < to && Line.isSpace(text.charAt(begin))) {
        begin++;
      }
      if (begin >= to) {
        return;
      }
      if (blockEnd <= blockBegin) {
        blockBegin = begin;
        bullet = begin == line.content() ? line.bullet() : Line.Bullet.NONE;
      }
      blockEnd = to;
    }

    void endBlock() {
      if (blockEnd > blockBegin) {
        boolean mayName = !labelled;
        List<Span> parts = InlineList.split(text, splitter.split(text, blockBegin, blockEnd));
        for (Span part : LongSentences.cut(text, parts)) {
          Span span = InlineList.behindNumber(text, part);
          mayName |= span.begin() > part.begin() && !labelled;
          boolean named = addSentence(span, tokensUntil(span.begin(), span.end()), mayName);
          mayName = named && bullet == Line.Bullet.NONE;
        }
      }
      blockBegin = 0;
      blockEnd = 0;
      labelled = false;
    }

    /**
     * Items under the name of a problem tell about it; they name no problems of their own.
     *
     * @return whether the sentence is a name and nothing else
     */
    private boolean addSentence(Span span, List<Token> words, boolean mayName) {
      boolean below = headed && bullet == Line.Bullet.MARK;
      int section = sections.size() - 1;
      int end = below ? 0 : statements.nameEnd(words, bullet, mayName, kind(), inpatient);
      if (end == 0) {
        sentences.add(new Sentence(span, section, Sentence.Role.NARRATIVE, words));
        return false;
      }
      headed |= bullet != Line.Bullet.MARK;
      if (end == words.size()) {
        sentences.add(new Sentence(span, section, Sentence.Role.STATEMENT, words));
        return true;
      }
      Span name = new Span(span.begin(), words.get(end).begin());
      Span rest = new Span(words.get(end).begin(), span.end());
      sentences.add(new Sentence(name, section, Sentence.Role.STATEMENT, words.subList(0, end)));
      sentences.add(
          new Sentence(rest, section, Sentence.Role.NARRATIVE, words.subList(end, words.size())));
      return false;
    }

    private List<Token> tokensUntil(int begin, int end) {
      while (token < tokens.size() && tokens.get(token).begin() < begin) {
        token++;
      }
      int from = token;
      while (token < tokens.size() && tokens.get(token).end() <= end) {
        token++;
      }
      return tokens.subList(from, token);
    }

    ParsedNote finish(Note note) {
      return new ParsedNote(note, sections, sentences);
    }
  }
}

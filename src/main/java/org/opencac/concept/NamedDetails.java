package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Reads a problem with the details that stand behind its dash, colon or stop as one name ("COPD -
 * exacerbation, moderate", "MDD: recurrent, moderate"), and the name behind a mere label as a name
 * ("Prostate - BPH"): a chart is coded by all that it says of a problem (Guidelines I.B.2). What
 * stands there is a detail when the name and it are one term, or when it is nothing but an
 * attribute. Immutable and safe to share between threads.
 */
public final class NamedDetails {
  /** So many words may stand before the mark in a sentence that only tells. */
  private static final int LONGEST_TOLD = 6;

  /** Two letters alone mean too many things to name a problem in a list of remarks. */
  private static final int SHORTEST = 3;

  /** So many words behind a specimen name what was found in it. */
  private static final int LONGEST_FOUND = 8;

  private final DetailReading reading;

  /** A reader over the terms of one release. */
  public NamedDetails(
      Terminology terminology, Lexicon lexicon, TermWords words, Tokenizer tokenizer) {
    this.reading = new DetailReading(terminology, lexicon, words, tokenizer);
  }

  /** The note with its names read in full. */
  public ParsedNote read(ParsedNote note) {
    List<Sentence> given = note.sentences();
    List<Sentence> sentences = new ArrayList<>(given.size());
    Optional<SectionStems> stems = Optional.empty();
    for (int s = 0; s < given.size(); s++) {
      Sentence sentence = given.get(s);
      boolean heading = sentence.role() == Sentence.Role.HEADING;
      boolean statement = sentence.role() == Sentence.Role.STATEMENT;
      boolean below = s + 1 < given.size() && isBelow(sentence, given.get(s + 1));
      int mark =
          heading || isSeen(note.sectionOf(sentence).kind())
              ? -1
              : Details.mark(sentence.tokens(), LONGEST_TOLD, statement);
      if (mark < 0 && !heading && !statement && note.sectionOf(sentence).kind().statesDiagnoses()) {
        mark = Details.comma(sentence.tokens(), LONGEST_TOLD);
      }
      boolean item = !statement && !heading && isItem(note, sentence);
      if (!item && mark < 0 && !(statement && below)) {
        sentences.add(sentence);
        continue;
      }
      if (stems.isEmpty()) {
        stems = Optional.of(SectionStems.of(note));
      }
      Lexicon.Surroundings context = stems.get().around(sentence);
      String text = note.note().text().reveal();
      if (item) {
        sentences.addAll(item(sentence, text, context));
      } else if (mark >= 0) {
        sentences.add(inside(sentence, mark, text, context));
      } else {
        List<Sentence> parts = over(sentence, given.get(s + 1), text, context);
        boolean read =
            given.get(s + 1).role() == Sentence.Role.NARRATIVE
                || !parts.getFirst().equals(sentence);
        sentences.addAll(read ? parts : List.of(sentence));
        s += read ? 1 : 0;
      }
    }
    return Coordination.read(new ParsedNote(note.note(), note.sections(), sentences));
  }

  /** Sections whose titles and labels name what was looked at, not what was found. */
  private static boolean isSeen(SectionKind kind) {
    return switch (kind) {
      case PHYSICAL_EXAM, OBJECTIVE, VITAL_SIGNS, REVIEW_OF_SYSTEMS, RESULTS, MEDICATIONS -> true;
      default -> false;
    };
  }

  /** Whether a sentence tells on about the name before it. */
  private static boolean isBelow(Sentence name, Sentence told) {
    return told.section() == name.section()
        && told.role() != Sentence.Role.HEADING
        && (told.role() == Sentence.Role.STATEMENT || told.tokens().size() > 1);
  }

  /** A sentence with a mark between a name and its details, without the mark. */
  private Sentence inside(Sentence sentence, int mark, String text, Lexicon.Surroundings context) {
    List<Token> tokens = sentence.tokens();
    List<Token> name = tokens.subList(0, mark);
    List<Token> behind = tokens.subList(mark + 1, tokens.size());
    boolean named =
        sentence.role() == Sentence.Role.STATEMENT || reading.names(text, context, name);
    if (!named
        || isSpecimen(name, behind, text, context)
        || reading.end(text, context, name, behind) == 0) {
      return sentence;
    }
    List<Token> joined = new ArrayList<>(name);
    joined.addAll(behind);
    return new Sentence(sentence.span(), sentence.section(), sentence.role(), joined);
  }

  /** A specimen or site, and the neoplasm that was found in it, which is read with its mark. */
  private boolean isSpecimen(
      List<Token> name, List<Token> behind, String text, Lexicon.Surroundings context) {
    List<Token> found = behind.subList(0, Math.min(behind.size(), LONGEST_FOUND));
    return reading.namesNeoplasm(text, context, found)
        && !reading.namesNeoplasm(text, context, name);
  }

  /** A name and what is told behind it. */
  private List<Sentence> over(
      Sentence name, Sentence told, String text, Lexicon.Surroundings context) {
    List<Token> tokens = told.tokens();
    List<Token> first = withoutStop(name.tokens());
    boolean marked = Details.isMark(tokens.getFirst());
    boolean second = name.tokens().getLast().form().equals(";");
    boolean beside = marked || second;
    List<Token> behind = marked ? tokens.subList(1, tokens.size()) : tokens;
    if (beside && isSpecimen(first, behind, text, context)) {
      return List.of(name, told);
    }
    int end = 0;
    if (marked) {
      end = reading.end(text, context, first, behind);
    } else if (!beside && !isNumbered(text, told)) {
      end = reading.attributes(text, first, behind);
    }
    if (end > 0) {
      List<Token> joined = new ArrayList<>(first);
      joined.addAll(behind.subList(0, end));
      Sentence whole = sentence(name, Sentence.Role.STATEMENT, joined);
      return end == behind.size()
          ? List.of(whole)
          : List.of(
              whole, sentence(told, Sentence.Role.NARRATIVE, behind.subList(end, behind.size())));
    }
    int own = beside && !Details.isOther(first) ? reading.ownName(text, context, behind, false) : 0;
    if (own > 0) {
      boolean label = !reading.names(text, context, name.tokens());
      List<Sentence> parts = new ArrayList<>();
      parts.add(label ? sentence(name, Sentence.Role.NARRATIVE, name.tokens()) : name);
      parts.add(sentence(told, Sentence.Role.STATEMENT, behind.subList(0, own)));
      if (own < behind.size()) {
        parts.add(sentence(told, Sentence.Role.NARRATIVE, behind.subList(own, behind.size())));
      }
      return parts;
    }
    return List.of(name, told);
  }

  /** Whether a number or bullet stands before a sentence: it is an item of its own. */
  private static boolean isNumbered(String text, Sentence sentence) {
    int at = sentence.span().begin() - 1;
    while (at >= 0 && " \t".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0
        && text.charAt(at) != '\n'
        && !Character.isLetterOrDigit(text.charAt(at))
        && ".;,".indexOf(text.charAt(at)) < 0;
  }

  private static List<Token> withoutStop(List<Token> tokens) {
    int last = tokens.size() - 1;
    return last > 0 && tokens.get(last).form().equals(".") ? tokens.subList(0, last) : tokens;
  }

  /** A line of a list under an assessment: what it names first is a problem. */
  private static boolean isItem(ParsedNote note, Sentence sentence) {
    if (!note.sectionOf(sentence).kind().statesDiagnoses()) {
      return false;
    }
    String text = note.note().text().reveal();
    int at = sentence.span().begin() - 1;
    while (at >= 0 && " \t".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    if (at < 0 || "-*•–·".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    at--;
    while (at >= 0 && " \t".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }

  /** The name that opens a line, and what is told of it. */
  private List<Sentence> item(Sentence line, String text, Lexicon.Surroundings context) {
    List<Token> tokens = line.tokens();
    int own = reading.ownName(text, context, tokens, true);
    if (own == 0 || own == 1 && tokens.getFirst().form().length() < SHORTEST) {
      return List.of(line);
    }
    Sentence name = sentence(line, Sentence.Role.STATEMENT, tokens.subList(0, own));
    return own == tokens.size()
        ? List.of(name)
        : List.of(
            name, sentence(line, Sentence.Role.NARRATIVE, tokens.subList(own, tokens.size())));
  }

  private static Sentence sentence(Sentence of, Sentence.Role role, List<Token> tokens) {
    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
    return new Sentence(span, of.section(), role, tokens);
  }
}

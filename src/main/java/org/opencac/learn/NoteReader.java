package org.opencac.learn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencac.codeset.CodeSystem;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Reads the clues of a note. Only words of the code set and of the lexicon, and function words
 * between them, become phrases: names of people and places break a phrase instead, and every number
 * is the same. Immutable and safe to share.
 *
 * @param terminology whose words are known
 * @param words which words are function words
 * @param lexicon stems of the words of the lexicon, abbreviations among them
 * @param names what the code set calls its codes
 * @param denied whether denied words count like the others
 */
public record NoteReader(
    Terminology terminology,
    TermWords words,
    Set<String> lexicon,
    CodeNames names,
    boolean denied) {
  /** The longest phrase, in words. */
  static final int LONGEST = 4;

  private static final String NUMBER = "#";

  /** Words of a note with their marks, where they stand, one run without a break. */
  private record Run(List<String> words, List<Token> tokens, SectionKind section) {}

  /** What learning sees of a note, of which the chart holds all suggestions. */
  public NoteReading read(ParsedNote note, List<Concept> concepts, ChartSuggestions chart) {
    Map<String, Clue> clues = new LinkedHashMap<>();
    Map<String, EngineCode> engine = new TreeMap<>();
    for (Suggestion suggestion : chart.suggestions()) {
      String code = CodeSystem.undotted(suggestion.code().code());
      if (engine.putIfAbsent(code, EngineCode.of(suggestion)) == null) {
        ofEngine(suggestion, code, clues);
      }
    }
    Set<String> left = new HashSet<>();
    for (RankedCode ranked : chart.ranked()) {
      String code = CodeSystem.undotted(ranked.code().code());
      if (!engine.containsKey(code)) {
        left.add(code);
      }
    }
    List<List<String>> runs = new ArrayList<>();
    List<NoteNames.SentenceKeys> keys = new ArrayList<>();
    for (Run run : runs(note, concepts, clues, keys)) {
      phrases(run, clues);
      runs.add(run.words());
    }
    NoteNames named = NoteNames.of(names, keys);
    return new NoteReading(note.note().id(), clues, runs, engine, left, named);
  }

  private static void ofEngine(Suggestion suggestion, String code, Map<String, Clue> clues) {
    Span span = suggestion.evidence().getFirst().span();
    SectionKind section = suggestion.evidence().getFirst().section();
    add(new Clue(Clue.Kind.CODE, code, span, section, 1, 1), clues);
    String path = String.join(" > ", suggestion.indexPath()).replaceAll("\\s+", " ");
    if (!path.isEmpty()) {
      add(new Clue(Clue.Kind.TERM, path, span, section, 1, 1), clues);
    }
    double twice = 2 * suggestion.confidence();
    if (twice > 0) {
      add(new Clue(Clue.Kind.CONFIDENCE, code, span, section, 1, twice), clues);
    }
  }

  private static void add(Clue clue, Map<String, Clue> clues) {
    clues.merge(clue.kind().prefix() + clue.name(), clue, (first, second) -> first.again());
  }

  private List<Run> runs(
      ParsedNote note,
      List<Concept> concepts,
      Map<String, Clue> clues,
      List<NoteNames.SentenceKeys> keys) {
    BitSet notTheirs = new BitSet();
    BitSet unsure = new BitSet();
    for (Concept concept : concepts) {
      if (concept.assertion().possible()) {
        concept.words().forEach(span -> unsure.set(span.begin(), span.end()));
      }
    }
    if (!denied) {
      for (Concept concept : concepts) {
        Assertion said = concept.assertion();
        if (said.negated()
            || said.experiencer() != Assertion.Experiencer.PATIENT
            || said.temporality() == Assertion.Temporality.HYPOTHETICAL) {
          concept.words().forEach(span -> notTheirs.set(span.begin(), span.end()));
        }
      }
    }
    List<Run> runs = new ArrayList<>();
    for (Sentence sentence : note.sentences()) {
      SectionKind section = note.sectionOf(sentence).kind();
      Run run = new Run(new ArrayList<>(), new ArrayList<>(), section);
      keys.add(keys(sentence, section, notTheirs));
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.MARK && !isBreak(token)) {
          continue;
        }
        if (!isKnown(token)) {
          keep(run, runs);
          run = new Run(new ArrayList<>(), new ArrayList<>(), section);
          continue;
        }
        String word = token.kind() == Token.Kind.NUMBER ? NUMBER : token.stem();
        run.words().add(notTheirs.get(token.begin()) ? Clue.DENIED + word : word);
        if (unsure.get(token.begin())) {
          add(
              new Clue(Clue.Kind.PLACED_WORD, section + ":?" + word, token.span(), section, 1, 1),
              clues);
          add(new Clue(Clue.Kind.PLACED_WORD, "?" + word, token.span(), section, 1, 1), clues);
        }
        run.tokens().add(token);
      }
      keep(run, runs);
    }
    return runs;
  }

  /** The words of a sentence that names of codes are made of, but what is denied. */
  private NoteNames.SentenceKeys keys(Sentence sentence, SectionKind section, BitSet notTheirs) {
    SortedMap<Integer, Span> keys = new TreeMap<>();
    for (Token token : sentence.tokens()) {
      int key = terminology.keyOf(token);
      if (key != Vocabulary.UNKNOWN && !notTheirs.get(token.begin())) {
        keys.putIfAbsent(key, token.span());
      }
    }
    return NoteNames.SentenceKeys.of(section, keys);
  }

  private static void keep(Run run, List<Run> runs) {
    if (!run.words().isEmpty()) {
      runs.add(run);
    }
  }

  private static boolean isBreak(Token mark) {
    return mark.form().equals(".") || mark.form().equals(";");
  }

  private boolean isKnown(Token token) {
    return switch (token.kind()) {
      case NUMBER -> true;
      case MARK -> false;
      case WORD ->
          terminology.keyOf(token) != Vocabulary.UNKNOWN
              || lexicon.contains(token.stem())
              || words.isStop(token.stem());
    };
  }

  private void phrases(Run run, Map<String, Clue> clues) {
    for (int i = 0; i < run.words().size(); i++) {
      if (words.isStop(run.tokens().get(i).stem())) {
        continue;
      }
      StringBuilder name = new StringBuilder();
      boolean negated = false;
      for (int j = i; j < Math.min(i + LONGEST, run.words().size()); j++) {
        String word = run.words().get(j);
        negated |= word.startsWith(Clue.DENIED);
        name.append(j > i ? " " : "").append(word);
        if (!words.isStop(run.tokens().get(j).stem())) {
          Clue.Kind kind = negated ? Clue.Kind.DENIED_PHRASE : Clue.Kind.PHRASE;
          Span span = new Span(run.tokens().get(i).begin(), run.tokens().get(j).end());
          add(new Clue(kind, name.toString(), span, run.section(), 1, 1), clues);
          if (j == i) {
            String placed = run.section() + ":" + word;
            add(new Clue(Clue.Kind.PLACED_WORD, placed, span, run.section(), 1, 1), clues);
          }
        }
      }
    }
  }
}

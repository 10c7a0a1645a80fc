package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.SentenceAsserter;
import org.opencac.fault.BadInputException;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/**
 * Reads the facts of a chart from its words, after {@code chart-facts.tsv}. Immutable and safe to
 * share between threads.
 */
final class ChartFacts {
  static final String FILE = "chart-facts.tsv";

  /** The name of phrases that only look like a fact. */
  private static final String NONE = "none";

  private final FactPhrases<Meaning> phrases = new FactPhrases<>();
  private final Asserter asserter;

  /** What must hold of the words for the fact to hold. */
  private enum Stance {
    /** Stated of the patient as it is now. */
    CURRENT,
    /** Stated of the patient, now or once. */
    KNOWN,
    /** The words themselves say all. */
    ANY,
    /** The words are a heading. */
    HEADING
  }

  private record Meaning(String fact, Stance stance) {}

  private ChartFacts(Asserter asserter) {
    this.asserter = asserter;
  }

  static ChartFacts load(Asserter asserter) {
    ChartFacts facts = new ChartFacts(asserter);
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "fact", "stance", "section").rows()) {
      Stance stance;
      try {
        stance = Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadInputException(
            "CHART_FACTS",
            "models/rules/" + FILE + ":" + row.line(),
            "unknown stance",
            "use current, known, any or heading");
      }
      facts.phrases.add(row.get("words"), new Meaning(row.get("fact"), stance));
    }
    return facts;
  }

  /** The facts of a note, in order of their words. */
  List<ChartFact> of(ParsedNote note) {
    List<ChartFact> facts = new ArrayList<>();
    String text = note.note().text().reveal();
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (note.sectionOf(sentence).kind() == SectionKind.FAMILY_HISTORY) {
        continue;
      }
      int from = sentence.span().begin();
      Optional<SentenceAsserter> reading = Optional.empty();
      for (FactPhrases.Found<Meaning> found :
          phrases.find(text.substring(from, sentence.span().end()))) {
        Meaning meaning = found.value();
        if (meaning.fact().equals(NONE)) {
          continue;
        }
        Span span = new Span(from + found.begin(), from + found.end());
        boolean holds =
            switch (meaning.stance()) {
              case ANY -> true;
              case HEADING -> sentence.role() == Sentence.Role.HEADING;
              case CURRENT, KNOWN -> {
                if (reading.isEmpty()) {
                  reading = Optional.of(asserter.forSentence(note, sentence));
                }
                yield holds(reading.get().assess(span), meaning.stance() == Stance.KNOWN);
              }
            };
        if (holds) {
          for (String fact : meaning.fact().split(" ", -1)) {
            facts.add(fact(fact, found.numbers(), s, span));
          }
        }
      }
    }
    return facts;
  }

  private static boolean holds(Assertion assertion, boolean once) {
    return !assertion.negated()
        && !assertion.possible()
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && switch (assertion.temporality()) {
          case CURRENT -> true;
          case HISTORICAL -> once;
          case HYPOTHETICAL, PLANNED -> false;
        };
  }

  /** {@code name}, {@code name=value} or <code>name={1}</code> for the first number. */
  private static ChartFact fact(String fact, List<String> numbers, int sentence, Span span) {
    int equals = fact.indexOf('=');
    if (equals < 0) {
      return new ChartFact(fact, "", sentence, span);
    }
    String value = fact.substring(equals + 1);
    for (int i = 0; i < numbers.size(); i++) {
      value = value.replace("{" + (i + 1) + "}", numbers.get(i));
    }
    return new ChartFact(fact.substring(0, equals), value, sentence, span);
  }
}

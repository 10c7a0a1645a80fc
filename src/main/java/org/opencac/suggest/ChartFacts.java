package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.opencac.text.Token;

/**
 * Reads the facts of a chart from its words, after {@code chart-facts.tsv}. Immutable and safe to
 * share between threads.
 */
final class ChartFacts {
  static final List<String> FILES =
      List.of(
          "chart-facts.tsv",
          "chart-facts-birth.tsv",
          "chart-facts-delivery.tsv",
          "chart-facts-cancer.tsv",
          "chart-facts-stroke.tsv",
          "chart-facts-pressure.tsv",
          "chart-facts-operations.tsv",
          "chart-facts-reasons.tsv",
          "chart-facts-ulcer.tsv",
          "chart-facts-visits.tsv",
          "chart-facts-linked.tsv",
          "chart-facts-desk-a.tsv",
          "chart-facts-desk-c.tsv",
          "chart-facts-dictated-heart.tsv",
          "chart-facts-dictated-urology.tsv",
          "chart-facts-dictated-digestive.tsv",
          "chart-facts-dictated-nerve.tsv",
          "chart-facts-dictated-motion.tsv",
          "chart-facts-dictated-encounters.tsv",
          "chart-facts-told.tsv");

  /** The fact whose value is the code of a body mass index. */
  private static final String BODY_MASS = "body-mass";

  private static final String BLOOD_ALCOHOL = "blood-alcohol";

  /** The name of phrases that only look like a fact. */
  private static final String NONE = "none";

  /** Stands before a fact that the words only seem to say. */
  private static final String DENIED = "none:";

  private final FactPhrases<Meaning> phrases = new FactPhrases<>();
  private final Measurements measurements = Measurements.load();
  private final Asserter asserter;

  /** What must hold of the words for the fact to hold. */
  private enum Stance {
    /** Stated of the patient as it is now. */
    CURRENT,
    /** Stated of the patient, now or once. */
    KNOWN,
    /** Stated of the patient as it is now, whatever is doubted or denied beside it. */
    TIMED,
    /** The words themselves say all. */
    ANY,
    /** The words are a heading. */
    HEADING
  }

  private record Meaning(List<String> facts, Stance stance) {

    boolean isNone() {
      return facts.contains(NONE);
    }

    /** Whether it gives way to any other value. */
    boolean isWeak() {
      return facts.stream().allMatch(fact -> fact.endsWith(ChartFact.WEAK));
    }

    /** Whether both say something of the same kind, or one denies what the other says. */
    boolean meets(Meaning other) {
      return isNone()
          || other.isNone()
          || facts.stream().anyMatch(a -> other.facts.stream().anyMatch(b -> sameName(a, b)));
    }

    private static boolean sameName(String a, String b) {
      return name(a).equals(name(b));
    }

    private static String name(String fact) {
      int equals = fact.indexOf('=');
      String name = equals < 0 ? fact : fact.substring(0, equals);
      return name.startsWith(DENIED) ? name.substring(DENIED.length()) : name;
    }
  }

  private ChartFacts(Asserter asserter) {
    this.asserter = asserter;
  }

  static ChartFacts load(Asserter asserter) {
    ChartFacts facts = new ChartFacts(asserter);
    FILES.forEach(facts::add);
    return facts;
  }

  private void add(String file) {
    for (RuleTable.Row row : RuleTable.read(file, "words", "fact", "stance", "section").rows()) {
      Stance stance;
      try {
        stance = Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadInputException(
            "CHART_FACTS",
            "models/rules/" + file + ":" + row.line(),
            "unknown stance",
            "use current, timed, known, any or heading");
      }
      phrases.add(row.get("words"), new Meaning(List.of(row.get("fact").split(" ", -1)), stance));
    }
  }

  /** The facts of a note, in order of their words. */
  List<ChartFact> of(ParsedNote note) {
    List<ChartFact> facts = new ArrayList<>();
    String text = note.note().text().reveal();
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      boolean head = isHead(note.sectionOf(sentence).kind());
      if (!head && !isRead(note.sectionOf(sentence).kind())) {
        continue;
      }
      for (Measurements.Found value :
          head ? List.<Measurements.Found>of() : measurements.find(sentence)) {
        String measure = value.code().startsWith("Z68") ? BODY_MASS : BLOOD_ALCOHOL;
        if (facts.stream().noneMatch(fact -> fact.name().equals(measure))) {
          facts.add(new ChartFact(measure, value.code(), s, value.span()));
        }
      }
      int from = sentence.span().begin();
      Optional<SentenceAsserter> reading = Optional.empty();
      for (FactPhrases.Found<Meaning> found :
          longest(
              phrases.find(text.substring(from, sentence.span().end()), mended(text, sentence)))) {
        Meaning meaning = found.value();
        Span span = new Span(from + found.begin(), from + found.end());
        boolean holds =
            switch (meaning.stance()) {
              case ANY -> true;
              case HEADING -> sentence.role() == Sentence.Role.HEADING;
              case CURRENT, TIMED, KNOWN -> {
                if (reading.isEmpty()) {
                  reading = Optional.of(asserter.forSentence(note, sentence));
                }
                yield holds(reading.get().assess(span), meaning.stance());
              }
            };
        if (holds) {
          for (String fact : meaning.facts()) {
            ChartFact told = fact(fact, found.numbers(), s, span);
            if (!fact.startsWith(DENIED) && (!head || BirthFacts.isOfTheHead(told))) {
              facts.add(told);
            }
          }
        }
      }
    }
    return facts;
  }

  /** Words whose spelling was mended, by where they begin in the sentence. */
  private static Map<Integer, String> mended(String text, Sentence sentence) {
    Map<Integer, String> mended = new HashMap<>();
    for (Token token : sentence.tokens()) {
      String form = token.form();
      boolean written =
          token.end() - token.begin() == form.length()
              && text.regionMatches(true, token.begin(), form, 0, form.length());
      if (token.kind() == Token.Kind.WORD && !written) {
        mended.put(token.begin() - sentence.span().begin(), form);
      } else if (form.equals("w") && isWith(text, token.end())) {
        mended.put(token.begin() - sentence.span().begin(), "with");
      }
    }
    return mended;
  }

  /** Whether a "w" is "w/", which is "with": no "w/o", no date or mark of its own. */
  private static boolean isWith(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '/'
        && (text.charAt(end + 1) == ' ' || Character.isLetter(text.charAt(end + 1)))
        && !(text.startsWith("o", end + 1) || text.startsWith("d", end + 1));
  }

  /** What others have, and what is told for later, is no fact of this encounter. */
  private static boolean isRead(SectionKind kind) {
    return kind != SectionKind.FAMILY_HISTORY && kind != SectionKind.INSTRUCTIONS;
  }

  private static boolean isHead(SectionKind kind) {
    return kind == SectionKind.GENERAL || kind == SectionKind.ADMINISTRATIVE;
  }

  /** Of phrases in each other's way the longest, without those that only look like a fact. */
  private static List<FactPhrases.Found<Meaning>> longest(
      List<FactPhrases.Found<Meaning>> phrases) {
    List<FactPhrases.Found<Meaning>> order = new ArrayList<>(phrases);
    order.sort(
        Comparator.comparing((FactPhrases.Found<Meaning> found) -> found.value().isWeak())
            .thenComparingInt(found -> -found.length())
            .thenComparing(found -> !found.value().isNone()));
    List<FactPhrases.Found<Meaning>> kept = new ArrayList<>();
    for (FactPhrases.Found<Meaning> found : order) {
      if (kept.stream()
          .noneMatch(other ->
              other.overlaps(found)
                  && other.value().meets(found.value())
                  && !(other.length() == found.length()
                      && !other.value().isNone()
                      && !found.value().isNone()))) {
        kept.add(found);
      }
    }
    kept.removeIf(found -> found.value().isNone());
    kept.sort(Comparator.comparingInt(FactPhrases.Found::begin));
    return kept;
  }

  private static boolean holds(Assertion assertion, Stance stance) {
    boolean sure = !assertion.negated() && !assertion.possible();
    return (sure || stance == Stance.TIMED)
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && switch (assertion.temporality()) {
          case CURRENT -> true;
          case HISTORICAL -> stance == Stance.KNOWN;
          case HYPOTHETICAL, PLANNED -> false;
        };
  }

  /**
   * {@code name}, {@code name=value} or <code>name={1}</code> for the first number of the words.
   */
  private static ChartFact fact(String fact, List<String> numbers, int sentence, Span span) {
    int equals = fact.indexOf('=');
    if (equals < 0) {
      return new ChartFact(fact, "", sentence, span);
    }
    String value = fact.substring(equals + 1);
    for (int i = 0; i < numbers.size(); i++) {
      value = value.replace("{" + (i + 1) + "}", numbers.get(i));
    }
    if (!numbers.isEmpty()) {
      value = value.replace("{last}", numbers.getLast());
    }
    return new ChartFact(fact.substring(0, equals), value, sentence, span);
  }
}

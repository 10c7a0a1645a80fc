package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;

/**
 * The facts of one chart, those of its words and those that follow from them: the trimester from
 * the weeks of gestation (1st less than 14 weeks 0 days, 2nd to 27 weeks 6 days, 3rd from 28 weeks
 * 0 days; ICD-10-CM, chapter 15), the code of the weeks. Immutable.
 *
 * @param facts all facts
 */
record FactSheet(List<ChartFact> facts) {
  private static final List<CodePattern> OF_PREGNANCY =
      CodePattern.list("O00-O77", "the chapter of pregnancy");
  private static final Set<String> OF_THE_MOTHER =
      Set.of("pregnant", "pregnancy-word", "weeks", "weeks-if-pregnant", "puerperium");

  /** Beside these weeks are those of a pregnancy. */
  private static final Set<String> OF_A_WOMAN = Set.of("pregnancy-word", "liveborn", "childbirth");

  private static final int YOUNGEST_MOTHER = 9;
  private static final int SECOND_TRIMESTER = 14;
  private static final int THIRD_TRIMESTER = 28;
  private static final int INJURY_LENGTH = 8;
  private static final int LEAST_WEEKS_NAMED = 8;
  private static final int MOST_WEEKS_NAMED = 42;
  private static final int MOST_WEEKS = 45;

  /** Copies the facts. */
  FactSheet {
    facts = List.copyOf(facts);
  }

  /**
   * The sheet of a note.
   *
   * @param stated the facts of its words
   * @param codes the codes that its words name; one of chapter 15 before the delivery says that the
   *     patient is pregnant
   */
  static FactSheet of(ParsedNote note, List<ChartFact> stated, Collection<String> codes) {
    List<ChartFact> all = new ArrayList<>(stated);
    Span start = new Span(0, 0);
    if (codes.stream().anyMatch(FactSheet::isOfPregnancy)) {
      all.add(new ChartFact("pregnant", "", -1, start));
    }
    if (codes.stream().anyMatch(FactSheet::isFirstTreated)) {
      all.add(new ChartFact("initial-injury", "", -1, start));
    }
    Encounter encounter = note.note().encounter();
    String setting = encounter.setting().label();
    all.add(new ChartFact("setting", setting, -1, start));
    OptionalInt age = encounter.ageYears();
    if (age.isPresent()) {
      all.removeIf(fact -> fact.name().equals("age"));
      all.add(new ChartFact("age", Integer.toString(age.getAsInt()), -1, start));
    }
    if (encounter.sex() != Sex.UNKNOWN) {
      all.add(new ChartFact("sex", encounter.sex().label(), -1, start));
    }
    BirthFacts.judge(note, all);
    StrokeFacts.judge(note, all, codes);
    OperationFacts.judge(note, all);
    if (encounter.sex() == Sex.MALE || all.stream().anyMatch(FactSheet::isYoung)) {
      all.removeIf(fact -> OF_THE_MOTHER.contains(fact.name()));
    }
    if (all.stream().noneMatch(fact -> fact.name().equals("weeks"))) {
      weeksOfPregnancy(all);
    }
    if (encounter.setting() == Setting.INPATIENT && delivers(all)) {
      all.removeIf(fact -> fact.name().equals("puerperium"));
    }
    giveWay(all);
    latestWeeks(all).ifPresent(weeks -> gestation(weeks, all));
    return new FactSheet(all);
  }

  /** A diabetes of some pregnancy is told of women long after it: it alone proves none. */
  private static boolean isOfPregnancy(String code) {
    return CodePattern.anyMatches(OF_PREGNANCY, code) && !code.startsWith("O24.4");
  }

  /** A code of chapter 19 whose 7th character says that the patient gets active treatment. */
  private static boolean isFirstTreated(String code) {
    char last = code.charAt(code.length() - 1);
    return code.length() == INJURY_LENGTH
        && (code.charAt(0) == 'S' || code.charAt(0) == 'T')
        && (last == 'A' || last == 'B' || last == 'C');
  }

  /** Too young to be pregnant. */
  private static boolean isYoung(ChartFact fact) {
    return fact.name().equals("age") && whole(fact) < YOUNGEST_MOTHER;
  }

  /** Weeks are those of a pregnancy when the chart is about one, or the words beside them are. */
  private static void weeksOfPregnancy(List<ChartFact> all) {
    boolean delivered = all.stream().anyMatch(fact -> fact.name().equals("liveborn"));
    boolean pregnant = all.stream().anyMatch(fact -> fact.name().equals("pregnant"));
    for (ChartFact fact : List.copyOf(all)) {
      boolean pregnancy =
          fact.name().equals("weeks-if-pregnant") && (pregnant || isBesideWoman(fact, all));
      if (pregnancy || delivered && fact.name().equals("weeks-if-delivered")) {
        all.add(new ChartFact("weeks", fact.value(), fact.sentence(), fact.span()));
      }
    }
  }

  private static boolean isBesideWoman(ChartFact fact, List<ChartFact> all) {
    return all.stream()
        .anyMatch(word ->
            OF_A_WOMAN.contains(word.name()) && Math.abs(word.sentence() - fact.sentence()) <= 1);
  }

  /** Whether a stay that began in pregnancy ended it: its weeks are coded (I.C.15.a.4). */
  private static boolean delivers(List<ChartFact> all) {
    return all.stream().anyMatch(BirthFacts::isDeliveryHere)
        && all.stream().noneMatch(fact -> fact.name().equals("readmitted"))
        && all.stream().anyMatch(fact -> fact.name().equals("childbirth"))
        && all.stream().anyMatch(fact -> fact.name().equals("weeks"));
  }

  /** A weak value gives way to another of the same fact. */
  private static void giveWay(List<ChartFact> facts) {
    List<String> told = facts.stream().filter(fact -> !fact.isWeak()).map(ChartFact::name).toList();
    facts.removeIf(fact -> fact.isWeak() && told.contains(fact.name()));
    facts.replaceAll(ChartFact::plain);
  }

  /** A pregnancy only goes on: the most weeks that are said are those of today. */
  private static Optional<ChartFact> latestWeeks(List<ChartFact> facts) {
    ChartFact latest = null;
    for (ChartFact fact : facts) {
      if (fact.name().equals("weeks")
          && whole(fact) <= MOST_WEEKS
          && (latest == null || whole(fact) > whole(latest))) {
        latest = fact;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static int whole(ChartFact weeks) {
    return (int) Double.parseDouble(weeks.value());
  }

  private static void gestation(ChartFact weeks, List<ChartFact> all) {
    int whole = whole(weeks);
    List<ChartFact> same =
        all.stream().filter(fact -> fact.name().equals("weeks") && whole(fact) == whole).toList();
    all.removeIf(fact -> fact.name().equals("trimester") || fact.name().equals("weeks"));
    all.add(weeks);
    String trimester = whole < SECOND_TRIMESTER ? "1" : whole < THIRD_TRIMESTER ? "2" : "3";
    all.add(new ChartFact("trimester", trimester, weeks.sentence(), weeks.span()));
    String code =
        whole < LEAST_WEEKS_NAMED
            ? "01"
            : whole > MOST_WEEKS_NAMED ? "49" : String.format(Locale.ROOT, "%02d", whole);
    all.add(new ChartFact("gestation", code, weeks.sentence(), weeks.span()));
    for (ChartFact again : same) { // It counts where it is told best.
      if (!again.equals(weeks)) {
        all.add(new ChartFact("gestation", code, again.sentence(), again.span()));
      }
    }
    if (all.stream().noneMatch(fact -> fact.name().equals("pregnant"))) {
      all.add(new ChartFact("pregnant", "", weeks.sentence(), weeks.span()));
    }
  }

  /** The facts of a name. */
  List<ChartFact> named(String name) {
    return facts.stream().filter(fact -> fact.name().equals(name)).toList();
  }

  /** The names of all facts. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    facts.forEach(fact -> names.add(fact.name()));
    return names;
  }

  /** The values of a fact, each once, in order of the note. */
  List<String> values(String name) {
    return named(name).stream().map(ChartFact::value).distinct().toList();
  }

  /** Whether the sheet has a fact at all. */
  boolean has(String name) {
    return facts.stream().anyMatch(fact -> fact.name().equals(name));
  }
}

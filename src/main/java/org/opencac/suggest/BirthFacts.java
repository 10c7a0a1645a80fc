package org.opencac.suggest;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;

/**
 * Which of the facts of a birth are those of this encounter: a delivery told with an earlier year
 * is past, a chart that counts pregnancies is the mother's and not the report of a scan, a visit
 * after the delivery is in the puerperium (I.C.15.o), and the weeks of a newborn are those at birth
 * (I.C.16.d).
 */
final class BirthFacts {
  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19|20)\\d\\d(?![\\d/])");

  /** A first line that says whose chart it is. */
  private static final Pattern NEWBORN =
      Pattern.compile("(?i)[^\\n]{0,60}\\b(?:newborn|neonat\\w+|nicu|nursery)\\b");

  private static final Set<String> OF_DELIVERY =
      Set.of("childbirth", "liveborn", "puerperium", "spontaneous-delivery");
  private static final Set<String> OF_THE_CHART =
      Set.of("multigravida", "primigravida", "elderly", "routine-ob", "childbirth");

  /** What the head of a chart tells of a birth, beside names and dates. */
  private static final Set<String> OF_THE_HEAD =
      Set.of(
          "weeks",
          "multigravida",
          "primigravida",
          "birth-weeks",
          "birth-grams",
          "birth-kilograms",
          "newborn-mode");

  private static final Set<String> OF_DELIVERY_HERE = Set.of("delivers-here", "liveborn");
  private static final int LEAST_WEEKS_AT_BIRTH = 22;
  private static final int GRAMS = 1000;

  /** Among its first sentences a chart says what kind of visit it was. */
  private static final int OPENING = 8;

  private BirthFacts() {}

  /** Whether it counts where only names and dates of an encounter stand. */
  static boolean isOfTheHead(ChartFact fact) {
    return OF_THE_HEAD.contains(fact.name());
  }

  /** Whether it says that the stay ended the pregnancy. */
  static boolean isDeliveryHere(ChartFact fact) {
    return OF_DELIVERY_HERE.contains(fact.name());
  }

  /** Takes away what is not of this encounter and adds what follows. */
  static void judge(ParsedNote note, List<ChartFact> all) {
    YearsTold.judge(note, all, "preterm-year", "prior-preterm", 2);
    YearsTold.judge(note, all, "gdm-year", "gdm-history", 2);
    all.removeIf(fact -> OF_DELIVERY.contains(fact.name()) && isOfAnEarlierYear(note, fact));
    if (all.stream().anyMatch(fact -> OF_THE_CHART.contains(fact.name()))) {
      all.removeIf(fact -> fact.name().equals("fetal-scan"));
    }
    Setting setting = note.note().encounter().setting();
    if (setting == Setting.OUTPATIENT) {
      named(all, "postpartum-visit").stream()
          .filter(visit -> visit.sentence() < OPENING)
          .findFirst()
          .ifPresent(
              visit -> all.add(new ChartFact("puerperium", "", visit.sentence(), visit.span())));
    }
    OptionalInt age = note.note().encounter().ageYears();
    if (age.isPresent() && age.getAsInt() == 0) {
      if (NEWBORN.matcher(note.note().text().reveal()).lookingAt()) {
        all.add(new ChartFact("newborn", "", -1, new Span(0, 0)));
      }
      atBirth(all);
    }
  }

  private static boolean isOfAnEarlierYear(ParsedNote note, ChartFact fact) {
    if (fact.sentence() < 0) {
      return false;
    }
    Span sentence = note.sentences().get(fact.sentence()).span();
    Matcher year =
        YEAR.matcher(note.note().text().reveal().substring(sentence.begin(), sentence.end()));
    int latest = 0;
    while (year.find()) {
      latest = Math.max(latest, Integer.parseInt(year.group()));
    }
    return latest > 0 && latest < note.note().encounter().dateOfService().getYear() - 1;
  }

  /** The weeks and the weight with which a newborn was born. */
  private static void atBirth(List<ChartFact> all) {
    if (!has(all, "birth-weeks") && has(all, "newborn")) {
      named(all, "weeks").stream()
          .filter(fact -> weeks(fact) >= LEAST_WEEKS_AT_BIRTH)
          .reduce((a, b) -> weeks(b) < weeks(a) ? b : a)
          .ifPresent(first ->
              all.add(
                  new ChartFact(
                      "birth-weeks",
                      Integer.toString((int) weeks(first)),
                      first.sentence(),
                      first.span())));
    }
    for (ChartFact fact : named(all, "birth-kilograms")) {
      String grams = Long.toString(Math.round(Double.parseDouble(fact.value()) * GRAMS));
      all.add(new ChartFact("birth-grams", grams, fact.sentence(), fact.span()));
    }
  }

  private static double weeks(ChartFact fact) {
    return Double.parseDouble(fact.value());
  }

  private static boolean has(List<ChartFact> all, String name) {
    return all.stream().anyMatch(fact -> fact.name().equals(name));
  }

  private static List<ChartFact> named(List<ChartFact> all, String name) {
    return all.stream().filter(fact -> fact.name().equals(name)).toList();
  }
}

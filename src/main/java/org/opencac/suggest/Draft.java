package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.term.TermSource;

/** A code that some mentions of the chart support, while the chart is being put together. */
final class Draft {
  /** Stands for the term of a code that nothing names and something implies. */
  static final int IMPLIED = -1;

  /**
   * Stands for the term of a code that was read from several parts of the text; numbers below it
   * stand for the entry of the Index that prints the code, counted downwards.
   */
  static final int READ = -2;

  /**
   * What is injected for diabetes and stands in the list of drugs is coded beside it (I.C.4.a.3).
   */
  private static final Set<String> ASKED = Set.of("Z79.4", "Z79.85");

  /** Diseases whose titles tell their pain. */
  private static final List<CodePattern> NAMED_AFTER_PAIN = CodeGroups.of("named-after-pain");

  private final Code code;
  private final boolean reason;
  private final List<Support> supports = new ArrayList<>();
  private final List<AppliedRule> rules = new ArrayList<>();

  /**
   * A mention that supports the code.
   *
   * @param concept the mention
   * @param place where it stands
   * @param candidate the term that leads to the code
   * @param resolution how the billable code was reached
   * @param ranked all candidates of the mention
   * @param general whether the words say little by themselves
   * @param use how a drug that implies the code is taken
   */
  record Support(
      Concept concept,
      Place place,
      Candidate candidate,
      CodeResolver.Resolution resolution,
      List<Candidate> ranked,
      boolean general,
      DrugUse use) {

    /** A mention that has nothing to do with a drug that is taken. */
    Support(
        Concept concept,
        Place place,
        Candidate candidate,
        CodeResolver.Resolution resolution,
        List<Candidate> ranked,
        boolean general) {
      this(concept, place, candidate, resolution, ranked, general, DrugUse.NONE);
    }

    /** The same mention as support for the more specific code of another mention. */
    Support under(Support specific) {
      return new Support(
          concept,
          place,
          specific.candidate(),
          specific.resolution(),
          specific.ranked(),
          specific.general(),
          use);
    }

    /** The same mention whose words say enough. */
    Support enough() {
      return new Support(concept, place, candidate, resolution, ranked, false, use);
    }

    /** The same mention as support for another code that is fully told. */
    Support resolvedTo(Code other) {
      return resolvedTo(other, candidate);
    }

    /** The same mention as support for a code that other words tell. */
    Support readAs(Code other) {
      return resolvedTo(other, new Candidate(other.code(), 1, READ, candidate.source()));
    }

    private Support resolvedTo(Code other, Candidate named) {
      return new Support(
          concept,
          place,
          named,
          new CodeResolver.Resolution(other, resolution.used(), List.of()),
          ranked,
          general,
          use);
    }
  }

  Draft(Code code) {
    this(code, false);
  }

  private Draft(Code code, boolean reason) {
    this.reason = reason;
    this.code = code;
  }

  Code code() {
    return code;
  }

  List<Support> supports() {
    return supports;
  }

  /** Whether it is the reason for a visit that names no diagnosis. */
  boolean isReason() {
    return reason;
  }

  /**
   * The same as the reason for a visit: by what a bare note opens with, or, where nothing certain
   * is named, by its complaints, whose words say enough.
   */
  Draft asReason(BareNote bare, boolean certain) {
    Draft told = new Draft(code, true);
    for (Support support : supports) {
      if (!certain && support.place().tellsReason() || bare.opensWith(support)) {
        told.add(support.enough());
      }
    }
    rules.forEach(told::add);
    return told;
  }

  List<AppliedRule> rules() {
    return rules;
  }

  void add(Support support) {
    supports.add(support);
  }

  void add(AppliedRule rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  /**
   * Features of one support, with those of the draft as a whole.
   *
   * @param complaint whether it tells in the prose of a stay what led to its diagnoses
   */
  Map<String, Double> features(
      Support support, boolean hasAssessment, boolean hasCourse, boolean lone, boolean complaint) {
    Map<String, Double> features = new HashMap<>();
    Concept concept = support.concept();
    features.put("bias", 1.0);
    boolean listed = support.use() != DrugUse.NONE && support.place() == Place.MEDICATIONS;
    features.put(listed ? "place:medication-list" : support.place().feature(), 1.0);
    features.put("similarity", support.candidate().similarity());
    features.put("gap", concept.gap());
    features.put("mentions", Math.log(supports.size()));
    flag(features, "no-assessment", !hasAssessment);
    flag(features, "lone-section", lone && support.place().isBackground());
    boolean drugEvent = support.candidate().source() == TermSource.DRUG_TABLE;
    flag(features, "one-word", concept.keys().size() == 1 && support.candidate().term() > READ);
    flag(features, "implied", support.candidate().term() == IMPLIED && !drugEvent);
    flag(features, "drug-taken", support.use() == DrugUse.TAKEN);
    flag(features, "drug-for-long", support.use() == DrugUse.FOR_LONG);
    flag(features, "drug-asked-for", listed && ASKED.contains(code.code()));
    flag(features, "general-words", support.general());
    flag(features, "drug-event", drugEvent);
    flag(features, "whole-statement", concept.terms().isEmpty() && support.candidate().term() >= 0);
    flag(features, "uncertain", concept.assertion().possible());
    char chapter = code.code().charAt(0);
    // What was done in the past is what a status says (I.C.21.c.3).
    flag(
        features,
        "historical",
        chapter != 'Z' && concept.assertion().temporality() == Assertion.Temporality.HISTORICAL);
    flag(features, "open-specificity", !support.resolution().open().isEmpty());
    boolean symptom = chapter == 'R' || isPain(code);
    // A social history is where what was smoked or drunk once is told (I.C.21.c.4).
    boolean habit = support.place() == Place.SOCIAL_HISTORY && code.code().startsWith("Z87.89");
    boolean aside = hasAssessment && support.place().isAside() && !listed && !habit;
    flag(features, "symptom", symptom);
    // Where a course tells what was treated, symptoms told before it led to it (II.A).
    boolean before = hasCourse && support.place().isAside() && support.place() != Place.COURSE;
    flag(features, "symptom-aside", symptom && (aside || before) || complaint);
    flag(features, "aside", !symptom && aside && !complaint);
    flag(features, "status", chapter == 'Z');
    flag(features, "external-cause", chapter >= 'V' && chapter <= 'Y');
    flag(
        features,
        "not-index",
        switch (support.candidate().source()) {
          case INDEX, INCLUSION_TERM, NEOPLASM_TABLE, DRUG_TABLE -> false;
          case TITLE, EXTERNAL_CAUSE_INDEX -> true;
        });
    return features;
  }

  /**
   * Pain by site stands in other chapters too and is a symptom all the same; a disease named after
   * its pain is none.
   */
  private static boolean isPain(Code code) {
    String title = code.display();
    return !CodePattern.anyMatches(NAMED_AFTER_PAIN, code.code())
        && (title.startsWith("Pain in ") || title.contains("pain") || title.contains("algia"));
  }

  private static void flag(Map<String, Double> features, String name, boolean set) {
    if (set) {
      features.put(name, 1.0);
    }
  }
}

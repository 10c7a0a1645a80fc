package org.opencac.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opencac.edit.CheckResult;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.EncounterFacts.Claim;
import org.opencac.edit.Finding;
import org.opencac.edit.Grouping;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;
import org.opencac.review.AssignedCode;
import org.opencac.review.CaseHeader;
import org.opencac.review.CodeGroup;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingDesk;
import org.opencac.review.PresentOnAdmission;

/**
 * Judges the assigned codes of a chart by all edits, as {@code cac check} judges those of a claim:
 * the diagnoses, then the procedures and services in their order, each service with one unit. An
 * inpatient stay is judged as the hospital's claim, any other encounter as the practitioner's. The
 * documents are not read again, so edits that compare codes with words are silent. Safe to share
 * between threads.
 */
final class ChartEdits {
  /** A missing indicator blocks submit by itself, with or without the payers' tables. */
  private static final String ASKED_ELSEWHERE = "POA_MISSING";

  private final EncounterChecker checker;

  ChartEdits(EncounterChecker checker) {
    this.checker = checker;
  }

  /** What the edits say about the codes as they stand; nothing while there are none. */
  EditsJson of(CodingDesk.OpenCase chart) {
    List<AssignedCode> diagnoses = chart.coding().assigned(CodeGroup.DIAGNOSIS);
    List<AssignedCode> procedures = procedures(chart);
    if (diagnoses.isEmpty() && procedures.isEmpty()) {
      return EditsJson.NONE;
    }
    CheckResult result = check(chart, diagnoses, procedures);
    return new EditsJson(
        count(result, Level.ERROR),
        count(result, Level.WARNING),
        count(result, Level.INFORMATION),
        findings(result, diagnoses, procedures),
        result.notJudged().stream()
            .map(silent -> new EditsJson.NotJudgedJson(silent.what(), silent.why()))
            .toList(),
        result.grouping().flatMap(Grouping::drg).map(ChartEdits::drg).orElse(null),
        result.grouping().map(Grouping::categories).orElse(List.of()).stream()
            .filter(Grouping.Category::counts)
            .map(one -> new EditsJson.CategoryJson(one.number(), one.label(), one.codes()))
            .toList(),
        result.grouping().map(Grouping::complications).orElse(List.of()).stream()
            .map(one ->
                new EditsJson.ComplicationJson(one.code(), one.level(), one.counts(), one.reason()))
            .toList());
  }

  /** How payers would group the codes as they stand; empty when no table for that is installed. */
  Optional<Grouping> grouping(CodingDesk.OpenCase chart) {
    return check(chart, chart.coding().assigned(CodeGroup.DIAGNOSIS), procedures(chart)).grouping();
  }

  private CheckResult check(
      CodingDesk.OpenCase chart, List<AssignedCode> diagnoses, List<AssignedCode> procedures) {
    return checker.check(
        new CodedEncounter(
            chart.file().header().id(),
            facts(chart.file().header()),
            diagnoses(diagnoses),
            procedures.stream().map(ChartEdits::procedure).toList(),
            List.of()));
  }

  private static List<AssignedCode> procedures(CodingDesk.OpenCase chart) {
    List<AssignedCode> procedures = new ArrayList<>(chart.coding().assigned(CodeGroup.PROCEDURE));
    procedures.addAll(chart.coding().assigned(CodeGroup.SERVICE));
    return procedures;
  }

  private static Stream<Finding> shown(CheckResult result) {
    return result.findings().stream().filter(one -> !one.id().equals(ASKED_ELSEWHERE));
  }

  private static int count(CheckResult result, Level level) {
    return (int) shown(result).filter(finding -> finding.level() == level).count();
  }

  private static EncounterFacts facts(CaseHeader header) {
    return new EncounterFacts(
        header.encounter().setting(),
        header.encounter().sex(),
        header.encounter().ageYears(),
        OptionalInt.empty(),
        Optional.of(header.encounter().dateOfService()),
        header.admitted(),
        header.discharged(),
        header.payer().toLowerCase(Locale.ROOT),
        "",
        header.inpatient() ? Claim.INSTITUTIONAL : Claim.PROFESSIONAL);
  }

  private static List<Diagnosis> diagnoses(List<AssignedCode> codes) {
    List<Diagnosis> found = new ArrayList<>();
    for (AssignedCode code : codes) {
      found.add(
          new Diagnosis(code.code().system(), code.code().code(), poa(code), found.isEmpty()));
    }
    return found;
  }

  /** On a claim an exempt code has no indicator. */
  private static String poa(AssignedCode code) {
    return code.poa()
        .filter(poa -> poa != PresentOnAdmission.EXEMPT)
        .map(PresentOnAdmission::indicator)
        .orElse("");
  }

  private static Procedure procedure(AssignedCode code) {
    return new Procedure(
        code.code().system(), code.code().code(), 1, List.of(), Optional.empty(), List.of());
  }

  private static List<EditsJson.FindingJson> findings(
      CheckResult result, List<AssignedCode> diagnoses, List<AssignedCode> procedures) {
    Map<String, Integer> seen = new HashMap<>();
    return shown(result)
        .map(finding -> {
          String name = finding.id() + ":" + String.join(",", finding.codes());
          int turn = seen.merge(name, 1, Integer::sum);
          return finding(turn == 1 ? name : name + "#" + turn, finding, diagnoses, procedures);
        })
        .toList();
  }

  private static EditsJson.FindingJson finding(
      String key, Finding finding, List<AssignedCode> diagnoses, List<AssignedCode> procedures) {
    Optional<CodeReference> at = code(finding.at(), diagnoses, procedures);
    return new EditsJson.FindingJson(
        key,
        finding.id(),
        finding.level().label(),
        finding.codes(),
        finding.message(),
        finding.authority(),
        finding.section(),
        finding.quote(),
        finding.fix(),
        at.map(code -> code.system().label()).orElse(null),
        at.map(CodeReference::code).orElse(null));
  }

  private static Optional<CodeReference> code(
      Place at, List<AssignedCode> diagnoses, List<AssignedCode> procedures) {
    List<AssignedCode> codes =
        switch (at.part()) {
          case DIAGNOSIS -> diagnoses;
          case PROCEDURE -> procedures;
          case ENCOUNTER, NOTE -> List.of();
        };
    return at.number() > 0 && at.number() <= codes.size()
        ? Optional.of(codes.get(at.number() - 1).code())
        : Optional.empty();
  }

  private static EditsJson.DrgJson drg(Grouping.DrgEstimate estimate) {
    return new EditsJson.DrgJson(
        estimate.version(),
        estimate.severity(),
        estimate.explanation(),
        estimate.candidates().stream()
            .map(one -> new EditsJson.CandidateJson(one.number(), one.description()))
            .toList());
  }
}

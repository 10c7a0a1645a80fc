package org.opencac.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.edit.Level;

/**
 * What the edits say about the assigned codes of a chart, as {@code docs/api.md} has it.
 *
 * @param errors how many findings are errors
 * @param warnings how many are warnings
 * @param information how many are information
 * @param findings gravest first
 * @param notJudged what could not be judged and why
 * @param drg an estimate of the MS-DRG; {@code null} when there is none
 * @param hcc the risk categories that count
 * @param complications secondary diagnoses that are a CC or an MCC
 */
record EditsJson(
    int errors,
    int warnings,
    int information,
    List<FindingJson> findings,
    List<NotJudgedJson> notJudged,
    @Nullable DrgJson drg,
    List<CategoryJson> hcc,
    List<ComplicationJson> complications) {

  /** Of a chart without codes. */
  static final EditsJson NONE =
      new EditsJson(0, 0, 0, List.of(), List.of(), null, List.of(), List.of());

  /**
   * A finding.
   *
   * @param key names it among the findings of the same codes
   * @param id the edit
   * @param level {@code error}, {@code warning} or {@code information}
   * @param codes the codes concerned
   * @param message one sentence
   * @param authority who says so
   * @param section where it stands
   * @param quote the note of the release that says so; empty when there is none
   * @param fix what would put it right; empty when nothing needs to change
   * @param codeSystem of the assigned code where it is put right
   * @param code the assigned code where it is put right
   */
  record FindingJson(
      String key,
      String id,
      String level,
      List<String> codes,
      String message,
      String authority,
      String section,
      String quote,
      String fix,
      @Nullable String codeSystem,
      @Nullable String code) {}

  record NotJudgedJson(String id, String why) {}

  record DrgJson(
      String version, String severity, String explanation, List<CandidateJson> candidates) {}

  record CandidateJson(String drg, String description) {}

  record CategoryJson(int hcc, String label, List<String> codes) {}

  /**
   * A complication or comorbidity.
   *
   * @param code the diagnosis
   * @param level {@code CC} or {@code MCC}
   * @param counts {@code yes}, {@code no} or {@code unknown} beside the principal diagnosis
   * @param reason why
   */
  record ComplicationJson(String code, String level, String counts, String reason) {}

  /** The findings of a level. */
  List<FindingJson> of(Level level) {
    return findings.stream().filter(finding -> finding.level().equals(level.label())).toList();
  }
}

package org.opencac.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as {@code docs/api.md} has it; what changes between two runs is added when it is
 * sent.
 */
record SuggestionJson(
    String id,
    String codeSystem,
    String code,
    String display,
    double confidence,
    String decision,
    String reason,
    List<EvidenceJson> evidence,
    List<String> indexPath,
    List<RuleJson> rules,
    List<ScoreJson> score,
    List<AlternativeJson> alternatives,
    List<MissingJson> missing,
    List<String> documents,
    int mentions,
    boolean poaExempt,
    @Nullable String poaSuggested) {

  record RuleJson(String id, String authority, String section, String outcome) {}

  record ScoreJson(String feature, double value, double weight, double contribution) {}

  record AlternativeJson(String codeSystem, String code, String display, String reason) {}

  record MissingJson(String role, String question) {}

  @Override
  public String toString() {
    return "SuggestionJson[" + id + "]";
  }
}

package org.opencac.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.Decision;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.Suggestion;

/**
 * Decides by the authors of the evidence whether a code may be reported: the words of a nurse or of
 * a radiologist alone do not make a diagnosis codable. A provider who copies such words forward has
 * stated them.
 */
final class AuthorRules {
  private static final String ID = "AUTHOR";
  private static final String SECTION = "I.B.14";

  private final DocumentRules rules;
  private final List<ReadDocument> documents;

  AuthorRules(DocumentRules rules, List<ReadDocument> documents) {
    this.rules = rules;
    this.documents = documents;
  }

  ChartSuggestion judge(Suggestion suggestion, List<ChartEvidence> evidence, int mentions) {
    Set<Support> stated = EnumSet.noneOf(Support.class);
    Set<Support> all = EnumSet.noneOf(Support.class);
    for (ChartEvidence piece : evidence) {
      Support support = documents.get(piece.document()).support();
      all.add(support);
      if (piece.role() == EvidenceRole.CONDITION || piece.role() == EvidenceRole.VALUE) {
        stated.add(support);
      }
    }
    Set<Support> deciding = stated.isEmpty() ? all : stated;
    List<AppliedRule> applied = new ArrayList<>(suggestion.rules());
    Decision decision = suggestion.decision();
    if (!deciding.contains(Support.PROVIDER)) {
      if (deciding.contains(Support.OTHER_CLINICIAN)
          && rules.otherClinicianSupports(suggestion.code().code())) {
        applied.add(
            AppliedRule.guideline(
                ID, SECTION, "may come from a clinician who is not the patient's provider"));
      } else {
        decision = decision == Decision.CODABLE ? Decision.QUERY : decision;
        applied.add(
            deciding.contains(Support.OTHER_CLINICIAN)
                ? AppliedRule.guideline(ID, SECTION, "no provider documents it; ask the provider")
                : AppliedRule.guideline(
                    ID, "III.B", "stands in a report of results only; ask the provider"));
      }
    }
    return new ChartSuggestion(suggestion, decision, evidence, applied, mentions);
  }
}

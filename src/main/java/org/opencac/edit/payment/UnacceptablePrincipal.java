package org.opencac.edit.payment;

import java.util.List;
import java.util.Optional;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.payer.CodeEdits;
import org.opencac.payer.CodeEdits.CodeList;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;
import org.opencac.rule.RuleTable;

/**
 * A principal diagnosis that the Medicare Code Editor does not accept. While its list is not
 * installed, statuses, histories and agents are pointed out as warnings.
 */
final class UnacceptablePrincipal implements Edit {
  private static final String FIX =
      "Put the condition first that, after study, occasioned the admission.";

  private final List<RuleTable.Row> rows =
      RuleTable.read("no-principal.tsv", "from", "to", "why").rows();

  @Override
  public String id() {
    return "UNACCEPTABLE_PRINCIPAL";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      return;
    }
    String principal = context.diagnoses().getFirst().code();
    Optional<CodeEdits> lists =
        Tables.use(context, PayerTable.CODE_EDITS, PayerTables::codeEdits)
            .filter(edits -> edits.has(CodeList.UNACCEPTABLE_PRINCIPAL));
    if (lists.isPresent()) {
      byList(lists.get(), context, principal, findings);
    } else {
      findings.notJudged("not installed: list of unacceptable principal diagnoses");
      byRule(principal, findings);
    }
  }

  private static void byList(
      CodeEdits lists, EditContext context, String principal, Findings findings) {
    if (lists.listed(CodeList.NEEDS_SECONDARY, principal)) {
      if (context.diagnoses().size() == 1) {
        findings.add(
            draft(principal, " is accepted as principal diagnosis only beside a secondary one."));
      }
    } else if (lists.listed(CodeList.UNACCEPTABLE_PRINCIPAL, principal)) {
      findings.add(draft(principal, " is not accepted as principal diagnosis."));
    }
  }

  private void byRule(String principal, Findings findings) {
    for (RuleTable.Row row : rows) {
      String category = principal.substring(0, Math.min(3, principal.length()));
      if (category.compareTo(row.get("from")) >= 0 && category.compareTo(row.get("to")) <= 0) {
        findings.add(
            draft(principal, " explains no admission by itself: " + row.get("why") + ".")
                .atMost(Level.WARNING));
      }
    }
  }

  private static Draft draft(String principal, String says) {
    return Draft.at(Place.diagnosis(1), principal + says).about(principal).toFix(FIX);
  }
}

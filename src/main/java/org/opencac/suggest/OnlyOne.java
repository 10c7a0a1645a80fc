package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencac.rule.RuleTable;

/**
 * Stages and degrees of which a patient has one at a time: what the assessment states holds, and
 * what a list or the history still shows is an earlier one (Guidelines IV.J). From {@code
 * only-one.tsv}. Immutable and safe to share between threads.
 */
final class OnlyOne {
  static final String FILE = "only-one.tsv";

  private final List<List<CodePattern>> kinds;

  private OnlyOne(List<List<CodePattern>> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /** Reads the program's own table. */
  static OnlyOne load() {
    List<List<CodePattern>> kinds = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "codes", "section", "note").rows()) {
      kinds.add(CodePattern.list(row.get("codes"), "models/rules/" + FILE + ":" + row.line()));
    }
    return new OnlyOne(kinds);
  }

  /** Takes away earlier stages where the assessment states another; they are reported. */
  void prune(Map<String, Draft> drafts, List<NotCoded> notCoded) {
    for (List<CodePattern> kind : kinds) {
      List<Draft> alike =
          drafts.values().stream()
              .filter(draft -> CodePattern.anyMatches(kind, draft.code().code()))
              .filter(draft -> !UnspecifiedNames.isOpen(draft.code().display()))
              .toList();
      List<Draft> stated = alike.stream().filter(OnlyOne::isStated).toList();
      if (stated.size() != 1) {
        continue;
      }
      for (Draft earlier : alike) {
        if (earlier != stated.getFirst()) {
          drafts.remove(earlier.code().code());
          earlier
              .supports()
              .forEach(support ->
                  notCoded.add(
                      new NotCoded(
                          support.concept().span(),
                          "the assessment states " + stated.getFirst().code().code(),
                          support.concept().assertion().cue(),
                          "IV.J")));
        }
      }
    }
  }

  private static boolean isStated(Draft draft) {
    return draft.supports().stream()
        .anyMatch(support ->
            switch (support.place()) {
              case DIAGNOSIS_STATEMENT,
                  DIAGNOSIS_NARRATIVE,
                  DIAGNOSIS_PROSE,
                  FINAL_DIAGNOSIS,
                  PLAN_STATEMENT,
                  REPORT_IMPRESSION ->
                  true;
              default -> false;
            });
  }
}

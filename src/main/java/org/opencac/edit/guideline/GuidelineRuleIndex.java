package org.opencac.edit.guideline;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.CategoryIndex;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditContext;

/**
 * Finds the lines of {@code guideline-edits.tsv} that can concern an encounter at all, by the codes
 * they are about. Safe to share between threads.
 */
final class GuidelineRuleIndex {
  private final CategoryIndex<GuidelineRule> byCategory;
  private final Function<EditContext, Set<GuidelineRule>> possible = this::find;

  /** An index of all lines. */
  GuidelineRuleIndex(List<GuidelineRule> rules) {
    this.byCategory = new CategoryIndex<>(rules, GuidelineRule::codes);
  }

  /** Whether the line, one of those indexed, can concern the encounter. */
  boolean concerns(GuidelineRule rule, EditContext context) {
    return context.once(possible).contains(rule);
  }

  private Set<GuidelineRule> find(EditContext context) {
    Set<GuidelineRule> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Diagnosis diagnosis : context.diagnoses()) {
      if (diagnosis.system() == CodeSystem.ICD_10_CM) {
        found.addAll(byCategory.of(diagnosis.code()));
      }
    }
    return found;
  }
}

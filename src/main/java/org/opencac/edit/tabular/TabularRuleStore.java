package org.opencac.edit.tabular;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.EditContext;

/** The rules of each release, made when first needed. Safe to share between threads. */
final class TabularRuleStore {
  private final ConcurrentHashMap<CodeSet, TabularRules> rules = new ConcurrentHashMap<>();
  private final Function<EditContext, Optional<EncounterNotes>> reading = this::read;

  /**
   * What the rules in force say about the diagnoses of the encounter; empty when no diagnoses are
   * installed.
   */
  Optional<EncounterNotes> inForce(EditContext context) {
    return context.once(reading);
  }

  /** The rules of a release. */
  TabularRules of(CodeSet codes) {
    TabularRules known = rules.get(codes);
    return known != null ? known : rules.computeIfAbsent(codes, TabularRules::new);
  }

  private Optional<EncounterNotes> read(EditContext context) {
    return context
        .codeSet(CodeSystem.ICD_10_CM)
        .map(codes -> EncounterNotes.of(of(codes), context.diagnoses()));
  }
}

package org.opencac.edit.tabular;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.edit.EditContext;

/** The rules of each release, made when first needed. Safe to share between threads. */
final class TabularRuleStore {
  private final ConcurrentHashMap<Release, TabularRules> rules = new ConcurrentHashMap<>();

  /** The rules that are in force for the encounter; empty when no diagnoses are installed. */
  Optional<TabularRules> inForce(EditContext context) {
    return context.codeSet(CodeSystem.ICD_10_CM).map(this::of);
  }

  private TabularRules of(CodeSet codes) {
    TabularRules known = rules.get(codes.release());
    return known != null
        ? known
        : rules.computeIfAbsent(codes.release(), release -> new TabularRules(codes));
  }
}

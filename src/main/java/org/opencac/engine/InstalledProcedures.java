package org.opencac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.concept.Asserter;
import org.opencac.note.Setting;
import org.opencac.procedure.ProcedureFinder;
import org.opencac.procedure.ProcedureLexicon;
import org.opencac.text.Tokenizer;

/**
 * The finders of procedures, one a release of ICD-10-PCS, each loaded when it is first needed. Safe
 * to share between threads.
 */
final class InstalledProcedures {
  private final ReleaseStore store;
  private final Tokenizer tokenizer;
  private final Asserter asserter;
  private final ConcurrentHashMap<String, ProcedureFinder> finders = new ConcurrentHashMap<>();

  InstalledProcedures(ReleaseStore store, Tokenizer tokenizer, Asserter asserter) {
    this.store = store;
    this.tokenizer = tokenizer;
    this.asserter = asserter;
  }

  /** The finder of a release. */
  ProcedureFinder of(Release release) {
    return finders.computeIfAbsent(
        release.label(),
        label ->
            new ProcedureFinder(
                store.load(release),
                store.procedures(release),
                ProcedureLexicon.load(tokenizer),
                asserter));
  }

  /**
   * The systems with ICD-10-PCS behind them for an inpatient stay, where a release is installed.
   */
  List<CodeSystem> added(List<CodeSystem> systems, Setting setting) {
    if (setting != Setting.INPATIENT
        || systems.contains(CodeSystem.ICD_10_PCS)
        || store.newest(CodeSystem.ICD_10_PCS).isEmpty()) {
      return systems;
    }
    List<CodeSystem> longer = new ArrayList<>(systems);
    longer.add(CodeSystem.ICD_10_PCS);
    return List.copyOf(longer);
  }
}

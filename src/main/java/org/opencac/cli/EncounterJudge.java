package org.opencac.cli;

import java.util.Optional;
import org.opencac.edit.CheckResult;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.References;
import org.opencac.edit.catalog.EditCatalog;
import org.opencac.edit.site.SiteRules;
import org.opencac.engine.ChartReader;
import org.opencac.engine.CodingEngine;

/**
 * Judges encounters by what is installed. The engine, which reads documents, is only opened when an
 * encounter has some. Safe to share between threads.
 */
final class EncounterJudge implements AutoCloseable {
  private final Console console;
  private final EncounterChecker checker;
  private Optional<CodingEngine> engine = Optional.empty();

  EncounterJudge(Console console) {
    this.console = console;
    EngineOpening.prepare(console);
    this.checker =
        EditCatalog.checker(
            References.installed(console.home()), SiteRules.of(console.home().resolve("rules")));
  }

  /** The judgement on an encounter, with its documents read if it has some. */
  CheckResult judge(CodedEncounter encounter) {
    return encounter.notes().isEmpty()
        ? checker.check(encounter)
        : checker.check(encounter, new ChartReader(engine(), console.today()).read(encounter));
  }

  private synchronized CodingEngine engine() {
    if (engine.isEmpty()) {
      engine = Optional.of(CodingEngine.open(console.home()));
    }
    return engine.get();
  }

  @Override
  public synchronized void close() {
    engine.ifPresent(CodingEngine::close);
  }
}

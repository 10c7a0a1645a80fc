package org.opencac.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.engine.CodingEngine;

/** Finds the code set that a request is about. Safe to share between threads. */
final class CodeSystems {
  private final CodingEngine engine;
  private final Clock clock;

  CodeSystems(CodingEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  LocalDate date(@Nullable LocalDate date) {
    return date == null ? LocalDate.now(clock) : date;
  }

  static CodeSystem system(String label) {
    return CodeSystem.of(label).orElseThrow(() -> RequestException.notFound("code system"));
  }

  CodeSet codes(String label, @Nullable LocalDate date) {
    CodeSystem system = system(label);
    if (engine.installed().stream().noneMatch(release -> release.system() == system)) {
      throw RequestException.notFound("release of " + system.label());
    }
    return engine.codeSet(system, date(date));
  }

  List<Release> installed() {
    return engine.installed();
  }
}

package org.opencac.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.opencac.chart.ChartDocument;
import org.opencac.chart.ChartReader;
import org.opencac.chart.ChartReading;
import org.opencac.chart.DocumentRules;
import org.opencac.note.Encounter;

/**
 * The engine for encounters of several documents. Safe to share between threads. Closing it is the
 * business of whoever opened the engine below.
 */
public final class ChartEngine {
  private final CodingEngine engine;
  private final ChartReader reader;

  /** Codes charts with an engine for notes. */
  public ChartEngine(CodingEngine engine) {
    this.engine = engine;
    this.reader = new ChartReader(engine::parse, DocumentRules.load());
  }

  /** Codes the documents of an encounter together; in any order, they have times. */
  public ChartCoding code(
      String id, Encounter encounter, List<ChartDocument> documents, CodingRequest request) {
    AtomicReference<CodingResult> result = new AtomicReference<>();
    ChartReading reading =
        reader.read(
            id,
            encounter,
            documents,
            note -> {
              CodingResult coded = engine.code(note, request);
              result.set(coded);
              return coded.chart();
            });
    CodingResult coded = result.get();
    return coded == null
        ? new ChartCoding(reading, Fingerprint.of(List.of()), List.of())
        : new ChartCoding(reading, coded.stamp(), coded.releases());
  }
}

package org.opencac.engine;

import java.util.List;
import org.opencac.codeset.Release;
import org.opencac.service.ServiceFindings;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.text.ParsedNote;

/**
 * A coded note.
 *
 * @param note the note as it was read
 * @param stamp what produced the result
 * @param releases the code-set releases used
 * @param chart the suggestions and what was left
 * @param services services, procedures of the practice, supplies, and what of them was left
 */
public record CodingResult(
    ParsedNote note,
    EngineStamp stamp,
    List<Release> releases,
    ChartSuggestions chart,
    ServiceFindings services) {

  /** A result without services. */
  public CodingResult(
      ParsedNote note, EngineStamp stamp, List<Release> releases, ChartSuggestions chart) {
    this(note, stamp, releases, chart, ServiceFindings.NONE);
  }

  /** Copies the list. */
  public CodingResult {
    releases = List.copyOf(releases);
  }
}

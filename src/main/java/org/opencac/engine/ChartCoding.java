package org.opencac.engine;

import java.util.List;
import org.opencac.chart.ChartReading;
import org.opencac.codeset.Release;

/**
 * A coded encounter.
 *
 * @param reading what was found in its documents
 * @param stamp what produced the result
 * @param releases the code-set releases used; none when no document may be coded
 */
public record ChartCoding(ChartReading reading, EngineStamp stamp, List<Release> releases) {

  /** Copies the list. */
  public ChartCoding {
    releases = List.copyOf(releases);
  }
}

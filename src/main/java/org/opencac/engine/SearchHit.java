package org.opencac.engine;

import java.util.List;
import org.opencac.codeset.Code;

/**
 * A code found for a phrase.
 *
 * @param code the code; a header only when nothing below it is billable
 * @param score similarity of phrase and term, 0 to 1
 * @param indexPath the path through the Index, or the title by which it was found
 */
public record SearchHit(Code code, double score, List<String> indexPath) {

  /** Copies the path. */
  public SearchHit {
    indexPath = List.copyOf(indexPath);
  }
}

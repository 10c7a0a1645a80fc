package org.opencac.cli;

import java.util.List;
import org.opencac.fault.Fault;
import tools.jackson.databind.JsonNode;

/** What is done with one record of a JSONL file. Called by several threads at once. */
@FunctionalInterface
interface RecordWork {

  /**
   * Makes the output line of a record.
   *
   * @param line its number in the file, from 1
   * @param faults receives what is wrong with the record; the line is then not written
   */
  String work(int line, JsonNode node, List<Fault> faults);
}

package org.opencac.payer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;
import org.opencac.payer.Complications.Level;

/**
 * Reads appendix C of the MS-DRG definitions: each CC or MCC with the number of a collection of
 * principal diagnoses that exclude it, then the collections, then the MCC that count only for
 * patients discharged alive.
 */
final class ExclusionReader {
  private static final Pattern LEVEL =
      Pattern.compile(
          "([A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9A-Z]{0,4})\\s+(MCC|CC)\\s+(?:[0-9]{2}\\s+)?([0-9]{4}):.*");
  private static final Pattern COLLECTION = Pattern.compile("PDX collection\\s+([0-9]{4}).*");
  private static final Pattern CODE =
      Pattern.compile("([A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9A-Z]{0,4})(\\s.*)?");
  private static final int NO_COLLECTION = -1;

  private ExclusionReader() {}

  static void read(SourceFile file, PackedTableWriter writer) {
    FaultList faults =
        new FaultList(file.where(), "CC_FILE", "get the file again from its publisher");
    int collection = NO_COLLECTION;
    boolean alive = false;
    boolean other = false;
    for (String text : PublishedText.lines(file.content())) {
      String line = text.strip();
      Matcher level = LEVEL.matcher(line);
      Matcher heading = COLLECTION.matcher(line);
      Matcher code = CODE.matcher(line);
      if (line.contains("Part 2:") || line.contains("Part 3:")) {
        collection = NO_COLLECTION;
        alive = line.contains("Part 2:");
        other = line.contains("Part 3:");
      } else if (heading.matches()) {
        collection = Integer.parseInt(String.valueOf(heading.group(1)));
      } else if (level.matches() && collection == NO_COLLECTION) {
        String dx = String.valueOf(level.group(1));
        ComplicationReader.add(writer, dx, Level.valueOf(String.valueOf(level.group(2))), false);
        writer.add(
            Complications.COLLECTION_OF,
            ServiceCode.key(dx),
            Integer.parseInt(String.valueOf(level.group(3))));
      } else if (code.matches() && alive) {
        ComplicationReader.add(writer, String.valueOf(code.group(1)), Level.MCC, true);
      } else if (code.matches() && collection != NO_COLLECTION && !other) {
        writer.add(
            Complications.EXCLUDING, ServiceCode.key(String.valueOf(code.group(1))), collection);
      }
    }
    if (writer.rows(Complications.EXCLUDING) == 0) {
      faults.add("the file lists no collections of principal diagnoses");
    }
    faults.throwIfAny();
  }
}

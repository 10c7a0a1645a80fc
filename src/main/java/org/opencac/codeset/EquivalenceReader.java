package org.opencac.codeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a general equivalence map: source code, target code (or NoDx), five flags. */
final class EquivalenceReader {
  private static final Pattern ROW =
      Pattern.compile(
          "([0-9A-Z]{3,7}) +([0-9A-Z]{3,7}) +([01]{3}[0-9]{2})", Pattern.CASE_INSENSITIVE);

  /** One row. */
  private record Row(long from, long to, int flags) {}

  private EquivalenceReader() {}

  /** Reads a file and puts it into the three parts of a snapshot. */
  static void read(
      String source,
      byte[] content,
      SnapshotWriter writer,
      SnapshotPart from,
      SnapshotPart to,
      SnapshotPart flags) {
    FaultList faults =
        new FaultList(source, "EQUIVALENCE_FILE_LINE", "get the file again from its publisher");
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : PublishedText.lines(content)) {
      number++;
      Matcher row = ROW.matcher(line.strip());
      if (row.matches()) {
        boolean none = row.group(2).equalsIgnoreCase("NoDx");
        rows.add(
            new Row(
                CodeKey.of(row.group(1)),
                none ? CodeKey.NONE : CodeKey.of(row.group(2)),
                Integer.parseInt(row.group(3))));
      } else if (!line.isBlank()) {
        faults.add(number, "the line must be: source code, target code, five flags");
      }
    }
    faults.throwIfAny();
    rows.sort(Comparator.comparingLong(Row::from));
    writer.put(from, rows.stream().mapToLong(Row::from).toArray());
    writer.put(to, rows.stream().mapToLong(Row::to).toArray());
    IntList list = new IntList();
    rows.forEach(row -> list.add(row.flags()));
    writer.put(flags, list);
  }
}

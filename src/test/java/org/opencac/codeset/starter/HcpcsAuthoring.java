package org.opencac.codeset.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencac.fault.Fault;

/**
 * Reads {@code hcpcs/codes.tsv} (code, short description, long description, kind, unit) and {@code
 * hcpcs/modifiers.tsv} (modifier, description) and writes the CSV files of HCPCS Level II.
 */
final class HcpcsAuthoring {
  private final Path folder;
  private final List<Fault> faults;

  HcpcsAuthoring(Path folder, List<Fault> faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** The files by their name. */
  Map<String, String> files() {
    StringBuilder codes = new StringBuilder("hcpcs_code,hcpcs_desc_type,hcpcs_description\n");
    rows("codes.tsv", 3, "[A-Z][0-9]{4}")
        .forEach((code, row) -> {
          codes.append(code).append(",Long,").append(quoted(row[2])).append('\n');
          codes.append(code).append(",Short,").append(quoted(row[1])).append('\n');
        });
    StringBuilder modifiers = new StringBuilder("mod_code,mod_type,mod_category,mod_description\n");
    rows("modifiers.tsv", 2, "[0-9A-Z]{2}")
        .forEach((code, row) ->
            modifiers.append(code).append(",HCPCS,,").append(quoted(row[1])).append('\n'));
    return Map.of(
        "hcpcs_level2_descriptions_2026.csv", codes.toString(),
        "hcpcs_level2_modifiers_2026.csv", modifiers.toString());
  }

  private Map<String, String[]> rows(String name, int columns, String key) {
    Map<String, String[]> rows = new TreeMap<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String where = name + ":" + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length < columns || !row[0].matches(key)) {
        fault(where, "the row must begin with a code and have " + columns + " columns");
      } else if (rows.put(row[0], row) != null) {
        fault(where, row[0] + " stands twice");
      }
    }
    return rows;
  }

  private void fault(String where, String what) {
    faults.add(new Fault("STARTER_HCPCS", where, what, "correct the authoring file"));
  }

  private static String quoted(String text) {
    return '"' + text.strip().replace("\"", "\"\"") + '"';
  }
}

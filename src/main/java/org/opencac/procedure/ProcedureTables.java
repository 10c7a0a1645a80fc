package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.ProcedureContent;
import org.opencac.codeset.ProcedureTable;
import org.opencac.codeset.ProcedureValue;

/**
 * The tables of ICD-10-PCS, compiled: from any first characters, the values that may come next. A
 * code that was built value by value is valid; there is no way to build another one. Which codes
 * exist is what the release lists; what the values mean is what the tables print. Where the tables
 * are of another edition, a value that they do not have takes its meaning from the same character
 * elsewhere in its body system, or has none. Immutable and safe to share between threads.
 */
public final class ProcedureTables {
  /** Number of characters of a code. */
  public static final int LENGTH = 7;

  /** Number of characters that name a table. */
  static final int TABLE = 3;

  private static final char AFTER = '\uffff';

  private final String[] codes;
  private final CodeSet release;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> axes = new HashMap<>();
  private final Map<String, ProcedureTable> byCharacters = new LinkedHashMap<>();

  private ProcedureTables(CodeSet release, String[] codes) {
    this.release = release;
    this.codes = codes;
  }

  /** The codes of a release with the meanings of the given tables. */
  public static ProcedureTables of(CodeSet release, ProcedureContent content) {
    List<String> billable = new ArrayList<>();
    for (Code code : release.codes()) {
      if (code.billable() && code.code().length() == LENGTH) {
        billable.add(code.code());
      }
    }
    String[] sorted = billable.toArray(String[]::new);
    Arrays.sort(sorted);
    ProcedureTables tables = new ProcedureTables(release, sorted);
    content.tables().forEach(tables::name);
    return tables;
  }

  /** Every code that the rows of the tables make, in order of the tables. */
  public static List<String> expand(List<ProcedureTable> tables) {
    List<String> made = new ArrayList<>();
    for (ProcedureTable table : tables) {
      for (ProcedureTable.Row row : table.rows()) {
        List<String> prefixes = List.of(table.characters());
        for (ProcedureTable.Axis axis : row.axes()) {
          List<String> longer = new ArrayList<>();
          for (String prefix : prefixes) {
            axis.values().forEach(value -> longer.add(prefix + value.character()));
          }
          prefixes = longer;
        }
        made.addAll(prefixes);
      }
    }
    return made;
  }

  private void name(ProcedureTable table) {
    String characters = table.characters();
    byCharacters.put(characters, table);
    label("", table.section());
    label(characters.substring(0, 1), table.system());
    label(characters.substring(0, 2), table.operation());
    for (ProcedureTable.Row row : table.rows()) {
      for (int i = 0; i < row.axes().size(); i++) {
        ProcedureTable.Axis axis = row.axes().get(i);
        int position = TABLE + i;
        axes.putIfAbsent(characters + position, axis.title());
        for (ProcedureValue value : axis.values()) {
          labels.putIfAbsent(characters + position + value.character(), value.label());
          labels.putIfAbsent(
              characters.substring(0, 2) + "*" + position + value.character(), value.label());
          labels.putIfAbsent(
              characters.charAt(0) + "**" + position + value.character(), value.label());
        }
      }
    }
  }

  private void label(String prefix, ProcedureValue value) {
    labels.putIfAbsent(prefix + prefix.length() + value.character(), value.label());
  }

  /** Number of codes that can be built. */
  public int size() {
    return codes.length;
  }

  /** Whether the code can be built. */
  public boolean valid(String code) {
    return Arrays.binarySearch(codes, code) >= 0;
  }

  /** Whether codes begin with these characters. */
  public boolean begins(String prefix) {
    int at = from(prefix);
    return at < codes.length && codes[at].startsWith(prefix);
  }

  /** The values that may follow these characters, in order; none when the code is whole. */
  public List<ProcedureValue> next(String prefix) {
    List<ProcedureValue> found = new ArrayList<>();
    int length = prefix.length();
    int at = from(prefix);
    while (length < LENGTH && at < codes.length && codes[at].startsWith(prefix)) {
      char character = codes[at].charAt(length);
      found.add(new ProcedureValue(character, label(prefix, character)));
      at = from(prefix + character + AFTER);
    }
    return found;
  }

  /** The codes that begin with these characters, in order. */
  public List<String> codes(String prefix) {
    int begin = from(prefix);
    int end = from(prefix + AFTER);
    return List.of(Arrays.copyOfRange(codes, begin, Math.max(begin, end)));
  }

  /** The code of the release. */
  public Optional<Code> code(String code) {
    return valid(code) ? release.find(code) : Optional.empty();
  }

  /** What a value means after these characters; empty when no table says. */
  public String label(String prefix, char character) {
    int position = prefix.length();
    if (position < TABLE) {
      return labels.getOrDefault(prefix + position + character, "");
    }
    String table = prefix.substring(0, TABLE);
    String own = labels.get(table + position + character);
    if (own == null) {
      own = labels.get(table.substring(0, 2) + "*" + position + character);
    }
    return own == null
        ? labels.getOrDefault(table.charAt(0) + "**" + position + character, "")
        : own;
  }

  /** What a character of a table stands for: Body Part, Approach, Contrast …; empty if unknown. */
  public String axis(String table, int position) {
    return axes.getOrDefault(table + position, "");
  }

  /** The tables by their first three characters, in order. */
  public Map<String, ProcedureTable> tables() {
    return Map.copyOf(byCharacters);
  }

  private int from(String prefix) {
    int found = Arrays.binarySearch(codes, prefix);
    return found >= 0 ? found : -found - 1;
  }
}

package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Values that name a code by themselves ("BMI 32.4"), from {@code measurements.tsv}. A clinician
 * other than the provider may record the value; the condition it goes with must be the provider's
 * (Guidelines I.B.14). Immutable and safe to share.
 */
final class Measurements {
  private static final int REACH = 4;
  private static final Pattern VALUE = Pattern.compile("\\d{1,3}(\\.\\d+)?");

  private final List<Row> rows;
  private final Map<String, List<List<String>>> measures = new HashMap<>();

  /**
   * A range of values and its code.
   *
   * @param measures the names that may stand before the value
   * @param from smallest value, inclusive
   * @param below largest value, exclusive
   * @param code the code
   * @param onlyWith codes of which one must be present
   */
  private record Row(
      List<String> measures, double from, double below, String code, List<CodePattern> onlyWith) {}

  /**
   * A value found.
   *
   * @param code the code of its range
   * @param span the measure and the value
   * @param onlyWith codes of which one must be present
   */
  record Found(String code, Span span, List<CodePattern> onlyWith) {

    boolean appliesTo(Collection<String> present) {
      return present.stream().anyMatch(code -> CodePattern.anyMatches(onlyWith, code));
    }
  }

  private Measurements(List<Row> rows) {
    this.rows = List.copyOf(rows);
    for (Row row : rows) {
      for (String measure : row.measures()) {
        List<String> words = List.of(measure.split(" ", -1));
        List<List<String>> names =
            measures.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
        if (!names.contains(words)) {
          names.add(words);
        }
      }
    }
  }

  static Measurements load() {
    List<Row> rows = new ArrayList<>();
    RuleTable table =
        RuleTable.read(
            "measurements.tsv", "measure", "from", "below", "code", "only-with", "section", "note");
    for (RuleTable.Row row : table.rows()) {
      String where = "models/rules/measurements.tsv:" + row.line();
      rows.add(
          new Row(
              List.of(row.get("measure").split("[|]", -1)),
              Double.parseDouble(row.get("from")),
              Double.parseDouble(row.get("below")),
              row.get("code"),
              CodePattern.list(row.get("only-with"), where)));
    }
    return new Measurements(rows);
  }

  /** The values of a sentence. */
  List<Found> find(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    if (tokens.stream().noneMatch(token -> token.kind() == Token.Kind.NUMBER)) {
      return found;
    }
    for (int i = 0; i < tokens.size(); i++) {
      for (List<String> words : measures.getOrDefault(tokens.get(i).form(), List.of())) {
        int last = i + words.size() - 1;
        if (!startsAt(tokens, i, words)) {
          continue;
        }
        for (int k = last + 1; k < tokens.size() && k <= last + REACH; k++) {
          Optional<Double> value = number(tokens.get(k));
          if (value.isPresent()) {
            Span span = tokens.get(i).span().cover(tokens.get(k).span());
            code(String.join(" ", words), value.get())
                .ifPresent(row -> found.add(new Found(row.code(), span, row.onlyWith())));
            break;
          }
        }
      }
    }
    return found;
  }

  private static boolean startsAt(List<Token> tokens, int at, List<String> words) {
    for (int w = 0; w < words.size(); w++) {
      if (at + w >= tokens.size() || !tokens.get(at + w).form().equals(words.get(w))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Row> code(String measure, double value) {
    return rows.stream()
        .filter(
            row -> row.measures().contains(measure) && row.from() <= value && value < row.below())
        .findFirst();
  }

  private static Optional<Double> number(Token token) {
    return VALUE.matcher(token.form()).matches()
        ? Optional.of(Double.valueOf(token.form()))
        : Optional.empty();
  }
}

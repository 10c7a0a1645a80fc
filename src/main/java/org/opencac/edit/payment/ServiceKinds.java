package org.opencac.edit.payment;

import java.util.List;
import java.util.Locale;
import org.opencac.rule.RuleTable;

/** Kinds of services by ranges of their numbers. Immutable. */
final class ServiceKinds {
  /** A kind. */
  enum Kind {
    /** Evaluation and management. */
    EVALUATION,
    /** Laboratory tests. */
    LABORATORY,
    /** Durable medical equipment. */
    EQUIPMENT
  }

  private record Range(Kind kind, String from, String to) {}

  private final List<Range> ranges;

  ServiceKinds() {
    this.ranges =
        RuleTable.read("service-kinds.tsv", "kind", "from", "to").rows().stream()
            .map(row ->
                new Range(
                    Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("from"),
                    row.get("to").isEmpty() ? row.get("from") : row.get("to")))
            .toList();
  }

  private static boolean digitAtEnd(String code) {
    return Character.isDigit(code.charAt(code.length() - 1));
  }

  /** Whether the code is of the kind. */
  boolean is(Kind kind, String code) {
    for (Range range : ranges) {
      if (range.kind() == kind
          && code.length() == range.from().length()
          && code.compareTo(range.from()) >= 0
          && code.compareTo(range.to()) <= 0
          && digitAtEnd(code) == digitAtEnd(range.to())) {
        return true;
      }
    }
    return false;
  }
}

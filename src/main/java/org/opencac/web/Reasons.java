package org.opencac.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencac.rule.RuleTable;

/**
 * The reasons a person can give, from {@code models/rules/reasons.tsv}, and those of payers, from
 * {@code denial-reasons.tsv}. Immutable.
 */
final class Reasons {
  static final String REJECT = "reject";
  static final String REPLACE = "replace";
  static final String REMOVE = "remove";
  static final String HOLD = "hold";
  static final String ACKNOWLEDGE = "acknowledge";
  static final int LONGEST_COMMENT = 4000;

  static final String OTHER = "other";
  static final String DENIAL = "denial";

  private final Map<String, List<ReasonJson>> lists;

  /** One reason. */
  record ReasonJson(String id, String label) {}

  private Reasons(Map<String, List<ReasonJson>> lists) {
    this.lists = Map.copyOf(lists);
  }

  static Reasons load() {
    Map<String, List<ReasonJson>> lists = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("reasons.tsv", "id", "for", "label").rows()) {
      for (String list : row.get("for").split(" ", -1)) {
        lists
            .computeIfAbsent(list, none -> new ArrayList<>())
            .add(new ReasonJson(row.get("id"), row.get("label")));
      }
    }
    for (RuleTable.Row row : RuleTable.read("denial-reasons.tsv", "id", "label").rows()) {
      lists
          .computeIfAbsent(DENIAL, none -> new ArrayList<>())
          .add(new ReasonJson(row.get("id"), row.get("label")));
    }
    return new Reasons(lists);
  }

  List<ReasonJson> of(String list) {
    return List.copyOf(lists.getOrDefault(list, List.of()));
  }

  /** A reason as it was sent: of the list, and with a comment where it says nothing by itself. */
  String given(String list, @Nullable String sent, @Nullable String comment) {
    String reason = sent == null ? "" : sent;
    if (!has(list, reason)) {
      throw RequestException.wrong("reason", "is not in the list", "see GET /reasons");
    }
    if (reason.equals(OTHER) && (comment == null || comment.isBlank())) {
      throw RequestException.wrong("comment", "is missing", "say what the other reason is");
    }
    return reason;
  }

  /** What a reason is called; itself when no list has it. */
  String label(String id) {
    return lists.values().stream()
        .flatMap(List::stream)
        .filter(reason -> reason.id().equals(id))
        .map(ReasonJson::label)
        .findFirst()
        .orElse(id);
  }

  boolean has(String list, String id) {
    return of(list).stream().anyMatch(reason -> reason.id().equals(id));
  }
}

package org.opencac.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an entry of the audit trail says about the decisions of one step.
 *
 * @param first number of the first decision
 * @param last number of the last decision
 * @param count how many there are
 * @param summary actions and codes
 * @param digest SHA-256 over all that was decided
 */
record DecisionDigest(long first, long last, int count, String summary, String digest) {

  /** The action of such an entry. */
  static final String ACTION = "decide";

  private static final String SEPARATOR = " | ";

  static DecisionDigest of(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return new DecisionDigest(0, 0, 0, "", "");
    }
    StringBuilder all = new StringBuilder();
    StringBuilder summary = new StringBuilder();
    for (Decision decision : decisions) {
      for (String part : parts(decision)) {
        all.append(part.length()).append(':').append(part).append('\n');
      }
      if (summary.length() < 400) {
        summary.append(summary.isEmpty() ? "" : ", ").append(decision.choice().action().label());
        decision.choice().code().ifPresent(code -> summary.append(' ').append(code.label()));
        decision.choice().to().ifPresent(code -> summary.append(" by ").append(code.label()));
      }
    }
    return new DecisionDigest(
        decisions.getFirst().number(),
        decisions.getLast().number(),
        decisions.size(),
        summary.toString(),
        Sha256.hex(all.toString()));
  }

  /** As it stands in the trail. */
  String text() {
    return String.join(
        SEPARATOR,
        Long.toString(first),
        Long.toString(last),
        Integer.toString(count),
        summary,
        digest);
  }

  static DecisionDigest parse(String text) {
    String[] parts = text.split(Pattern.quote(SEPARATOR), -1);
    if (parts.length != 5) {
      return of(List.of());
    }
    return new DecisionDigest(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Integer.parseInt(parts[2]),
        parts[3],
        parts[4]);
  }

  private static List<String> parts(Decision decision) {
    Choice choice = decision.choice();
    return List.of(
        Long.toString(decision.number()),
        decision.encounter(),
        Integer.toString(decision.step()),
        decision.key(),
        choice.action().label(),
        choice.code().map(CodeReference::label).orElse(""),
        choice.to().map(CodeReference::label).orElse(""),
        choice.poa().map(PresentOnAdmission::indicator).orElse(""),
        choice.order().stream().map(CodeReference::label).collect(Collectors.joining(",")),
        choice.reason(),
        choice.comment().reveal(),
        choice.evidence().stream()
            .map(one -> one.document() + "@" + one.span().begin() + "-" + one.span().end())
            .collect(Collectors.joining(",")),
        decision.display(),
        decision.by(),
        Long.toString(decision.at().toEpochMilli()),
        Integer.toString(decision.run()),
        decision.fingerprint(),
        decision.shown().reveal(),
        decision.shownDigest());
  }
}

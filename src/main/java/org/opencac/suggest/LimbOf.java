package org.opencac.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.rule.RuleTable;

/**
 * Whether the swelling of a limb may belong to an injury: that of a leg is no part of a fracture of
 * the wrist (Guidelines I.B.5). Its codes name no limb, but its words do; which limb they are of
 * says {@code broader-sites.tsv}. Immutable and safe to share between threads.
 */
final class LimbOf {
  private static final Pattern UPPER = Pattern.compile("S[456].*");
  private static final Pattern LOWER = Pattern.compile("S[789].*");
  private static final Pattern WORD = Pattern.compile("[^a-z]+");

  private final Map<String, String> limbs = new HashMap<>();

  /** Reads the program's own table. */
  static LimbOf load() {
    LimbOf all = new LimbOf();
    for (RuleTable.Row row :
        RuleTable.read(AttributeKeys.BROADER_SITES, "site", "broader").rows()) {
      String broader = row.get("broader");
      for (String limb : Set.of("upper", "lower")) {
        if (broader.contains(limb + " limb")) {
          all.limbs.put(row.get("site"), limb);
        }
      }
    }
    return all;
  }

  /** Whether the words of a symptom name no limb, or that of the disease. */
  boolean mayShare(Suggestion symptom, String disease, String text) {
    boolean upper = UPPER.matcher(disease).matches();
    if (!upper && !LOWER.matcher(disease).matches()) {
      return true;
    }
    Set<String> named = new HashSet<>();
    for (Evidence evidence : symptom.evidence()) {
      String words =
          text.substring(evidence.span().begin(), evidence.span().end()).toLowerCase(Locale.ROOT);
      for (String word : WORD.split(words)) {
        if (limbs.containsKey(word)) {
          named.add(limbs.get(word));
        }
      }
    }
    return named.isEmpty() || named.contains(upper ? "upper" : "lower");
  }
}

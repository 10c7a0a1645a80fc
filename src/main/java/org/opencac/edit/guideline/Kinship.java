package org.opencac.edit.guideline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditContext;

/** Tells which codes have another code of their category beside them. Immutable. */
final class Kinship {
  private static final int CATEGORY = 3;
  private static final Function<EditContext, Kinship> CODED =
      context -> new Kinship(context.diagnoses().stream().map(Diagnosis::code).toList());

  private final Map<String, String> first = new HashMap<>();
  private final Set<String> several = new HashSet<>();

  /** The kinship of codes. */
  Kinship(Collection<String> codes) {
    for (String code : codes) {
      if (code.length() >= CATEGORY) {
        String category = code.substring(0, CATEGORY);
        String before = first.putIfAbsent(category, code);
        if (before != null && !before.equals(code)) {
          several.add(category);
        }
      }
    }
  }

  /** The kinship of the diagnoses of an encounter; several edits ask for it. */
  static Kinship of(EditContext context) {
    return context.once(CODED);
  }

  /** Whether one of the codes is another code of the same category. */
  boolean has(String code) {
    if (first.isEmpty() || code.length() < CATEGORY) {
      return false;
    }
    String category = code.substring(0, CATEGORY);
    String one = first.get(category);
    return one != null && (!one.equals(code) || several.contains(category));
  }
}

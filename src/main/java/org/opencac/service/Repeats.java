package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test or service that was done again on the same day: a second line of the claim with modifier
 * 76, 77 or 91. "Repeat" in front of the only one told of is no repeat of this day. Immutable.
 */
final class Repeats {
  private static final Set<String> AGAIN =
      Set.of("repeat", "repeated", "second", "again", "recheck", "rechecked", "redone");

  /** Services that are counted in units when they are repeated. */
  private static final Set<String> COUNTED = Set.of("timesx", "repeat", "vaccine");

  private final DocumentedModifiers modifiers;

  Repeats(DocumentedModifiers modifiers) {
    this.modifiers = modifiers;
  }

  /** The drafts, with a line of its own for each service that was done again. */
  List<ServiceDraft> lines(List<ServiceDraft> drafts, ServiceNote note) {
    List<ServiceDraft> lines = new ArrayList<>();
    for (ServiceDraft draft : drafts) {
      lines.add(draft);
      if (!repeatable(draft)) {
        continue;
      }
      Optional<DocumentedModifiers.Earned> earned = modifiers.repeated(draft, note);
      if (earned.isEmpty()) {
        continue;
      }
      boolean first =
          lines.stream()
              .noneMatch(
                  other -> !other.equals(draft) && other.code.equals(draft.code) && !marked(other));
      if (!first) {
        add(draft, earned.orElseThrow());
      } else if (againBehind(draft)) {
        ServiceDraft again = draft.copy();
        add(again, earned.orElseThrow());
        lines.add(again);
      }
    }
    return lines;
  }

  private static void add(ServiceDraft draft, DocumentedModifiers.Earned earned) {
    draft.modifier(earned.modifier(), earned.reason(), earned.words());
  }

  /** Whether a line is the second of its kind on the day. */
  static boolean marked(ServiceDraft draft) {
    return draft.modifiers.stream().anyMatch(m -> Set.of("76", "77", "91").contains(m.modifier()));
  }

  private static boolean repeatable(ServiceDraft draft) {
    boolean number = Character.isDigit(draft.code.charAt(0));
    return number
        && (draft.code.startsWith("7") || draft.code.startsWith("8") || draft.code.startsWith("9"))
        && !draft.code.startsWith("99")
        && COUNTED.stream().noneMatch(draft.carries::contains);
  }

  /** Whether the word of repetition follows the service's words: first it, then it again. */
  private static boolean againBehind(ServiceDraft draft) {
    Words words = draft.sentence.words();
    int from = draft.sentence.firstWord(draft.mention());
    for (int i = from + 1; i < words.size(); i++) {
      if (AGAIN.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}

package org.opencac.concept;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * What short notes tell of relatives without a verb: "Dad EtOH cirrhosis. Sister lupus, asthma."
 * The relative opens the item, and no word of telling follows.
 */
final class RelativeItems {
  /** What goes before a relative that opens an item. */
  private static final Set<String> OPENERS =
      Set.of(
          "her",
          "his",
          "maternal",
          "paternal",
          "older",
          "younger",
          "half",
          ",",
          ";",
          ":",
          ".",
          "(");

  /** Behind a relative: what he or she did or said, not what he or she has. */
  private static final Set<String> TELLING =
      Set.of(
          "is",
          "was",
          "are",
          "were",
          "at",
          "in",
          "to",
          "and",
          "or",
          "as",
          "by",
          "for",
          "on",
          "of",
          "says",
          "said",
          "states",
          "stated",
          "reports",
          "reported",
          "notes",
          "noted",
          "noticed",
          "called",
          "calls",
          "brought",
          "brings",
          "found",
          "finds",
          "feels",
          "felt",
          "thinks",
          "thought",
          "worried",
          "worries",
          "concerned",
          "concern",
          "helps",
          "helped",
          "lives",
          "lived",
          "drives",
          "drove",
          "updated",
          "agrees",
          "agreed",
          "who",
          "present",
          "here",
          "will",
          "would",
          "can",
          "could",
          "does",
          "did",
          "also",
          "gave",
          "gives",
          "told",
          "asked",
          "asks",
          "wants",
          "wanted",
          "works",
          "smokes",
          "smoked",
          "describes",
          "described",
          "denies",
          "denied",
          "endorses",
          "confirms",
          "confirmed",
          "witnessed",
          "saw",
          "heard",
          "took",
          "takes",
          "understands",
          "understood",
          "not",
          "if",
          "that",
          "the",
          "a",
          "an",
          "care",
          "support",
          "visiting",
          "requests",
          "declined",
          "refused",
          "had",
          "has",
          "have");

  private static final Set<String> ENDS =
      Set.of(
          ".",
          ";",
          "(",
          ")",
          "but",
          "she",
          "he",
          "pt",
          "patient",
          "infant",
          "baby",
          "child",
          "son",
          "daughter");

  /** Words of the class that are adjectives or the patient as well. */
  private static final Set<String> OTHERS = Set.of("relative", "relatives", "twin", "parent");

  private static final int SHORTEST_VERB = 5;

  private RelativeItems() {}

  /** A word of what a relative did: "Mom treated the fever", "Dad measuring". */
  private static boolean isTelling(String form) {
    return TELLING.contains(form)
        || form.length() >= SHORTEST_VERB && (form.endsWith("ed") || form.endsWith("ing"));
  }

  /** The tokens of a sentence that belong to such items. */
  static BitSet of(List<Token> tokens, Cues cues) {
    BitSet items = new BitSet();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean opens = i == 0 || OPENERS.contains(tokens.get(i - 1).form());
      Token next = tokens.get(i + 1);
      if (opens
          && cues.isRelative(tokens.get(i))
          && !OTHERS.contains(tokens.get(i).form())
          && next.kind() == Token.Kind.WORD
          && !isTelling(next.form())) {
        int end = i + 1;
        while (end < tokens.size() && !ENDS.contains(tokens.get(end).form())) {
          end++;
        }
        items.set(i + 1, end);
      }
    }
    return items;
  }
}

package org.opencac.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * The side that was operated on where the title does not say it: told in the diagnosis, by what was
 * prepped and draped, by the position of the patient, or by parts that the report names, against
 * sides of other things (access, old scars, the other limb). Only where one side is told clearly
 * more than the other. Stateless.
 */
final class OperatedSide {
  private static final int SENTENCES_BEFORE = 6;
  private static final int SENTENCES_BEHIND = 14;
  private static final int WORDS = 60;
  private static final int PREPARED = 4;
  private static final int SAME_PART = 3;
  private static final int NAMED = 1;

  /** A clause that tells where the operation was made ready. */
  private static final Set<String> READY =
      Set.of(
          "prepped",
          "prepped.",
          "draped",
          "marked",
          "marking",
          "incision",
          "incised",
          "exposed",
          "sterile",
          "timeout",
          "side",
          "fracture",
          "fractured",
          "tourniquet");

  /** What lies beside the operation: ways in, what was before, what was only seen. */
  private static final Set<String> ASIDE =
      Set.of(
          "access",
          "accessed",
          "groin",
          "cfa",
          "jugular",
          "ij",
          "subclavian",
          "radial",
          "sheath",
          "catheter",
          "iv",
          "line",
          "scar",
          "old",
          "previous",
          "prior",
          "healed",
          "contralateral",
          "opposite",
          "normal",
          "unremarkable",
          "patent",
          "history",
          "tucked",
          "bump",
          "harvested",
          "donor",
          "quadrant",
          "atrium",
          "atrial",
          "ventricle",
          "ventricular",
          "ventriculography",
          "stump",
          "internal",
          "mammary",
          "anterior",
          "coronary",
          "main",
          "shift",
          "untouched");

  private static final Set<String> POSITION =
      Set.of("lateral", "decubitus", "lateral-decubitus", "side-lying");

  private static final Set<String> DENIED = Set.of("no", "not", "without", "never");

  private OperatedSide() {}

  /** The side and the word that tells it. */
  record Told(Side side, Span span) {}

  private static final class Count {
    private int weight;
    private Span best = new Span(0, 0);
    private int most;

    void add(int more, Span span) {
      weight += more;
      if (more > most) {
        most = more;
        best = span;
      }
    }
  }

  /** The side that the note tells of this mention's operation elsewhere than beside its name. */
  static Optional<Told> of(ProcedureMention mention, String part, ParsedNote note) {
    Count right = new Count();
    Count left = new Count();
    Set<String> words = Set.of(Labels.key(part).split(" "));
    int from = Math.max(0, mention.sentence() - SENTENCES_BEFORE);
    int to = Math.min(note.sentences().size(), mention.sentence() + SENTENCES_BEHIND);
    for (int at = from; at < to; at++) {
      List<Token> all = note.sentences().get(at).tokens();
      List<Token> tokens = all.subList(0, Math.min(all.size(), WORDS));
      for (int i = 0; i < tokens.size(); i++) {
        Side side = side(tokens.get(i).form());
        int weight = side == Side.NONE ? 0 : weight(tokens, i, words);
        if (weight != 0) {
          boolean turned = weight < 0;
          Side meant = turned ? side.opposite() : side;
          (meant == Side.RIGHT ? right : left).add(Math.abs(weight), tokens.get(i).span());
        }
      }
    }
    if (right.weight > 2 * left.weight) {
      return Optional.of(new Told(Side.RIGHT, right.best));
    }
    if (left.weight > 2 * right.weight) {
      return Optional.of(new Told(Side.LEFT, left.best));
    }
    return Optional.empty();
  }

  private static Side side(String form) {
    return switch (form) {
      case "right", "rt", "right-sided" -> Side.RIGHT;
      case "left", "lt", "left-sided" -> Side.LEFT;
      default -> Side.NONE;
    };
  }

  /** How much a side word says; less than nothing where it is the side that the patient lay on. */
  private static int weight(List<Token> tokens, int at, Set<String> part) {
    int end = clauseEnd(tokens, at);
    int begin = clauseBegin(tokens, at);
    boolean lying =
        at + 1 < end
            && POSITION.contains(tokens.get(at + 1).form())
            && (any(tokens, begin, end, Set.of("decubitus", "position", "positioned"))
                || at + 2 >= end);
    if (lying) {
      return any(tokens, begin, end, Set.of("tilt", "rotation")) ? 0 : -PREPARED;
    }
    if (any(tokens, Math.max(begin, at - 3), at, DENIED)
        || any(tokens, Math.max(begin, at - 3), Math.min(end, at + 4), ASIDE)
        || any(tokens, begin, end, Set.of("scar", "healed", "contralateral", "history"))) {
      return 0;
    }
    boolean same = false;
    for (int i = at + 1; i < Math.min(end, at + 4); i++) {
      same |= part.contains(tokens.get(i).form());
    }
    if (any(tokens, begin, end, READY)) {
      return PREPARED;
    }
    return same ? SAME_PART : NAMED;
  }

  private static int clauseBegin(List<Token> tokens, int at) {
    int begin = at;
    while (begin > 0 && !bound(tokens.get(begin - 1).form())) {
      begin--;
    }
    return begin;
  }

  private static int clauseEnd(List<Token> tokens, int at) {
    int end = at;
    while (end < tokens.size() && !bound(tokens.get(end).form())) {
      end++;
    }
    return end;
  }

  private static boolean bound(String form) {
    return form.equals(";") || form.equals(",") || form.equals(".") || form.equals(":");
  }

  private static boolean any(List<Token> tokens, int from, int to, Set<String> words) {
    for (int at = from; at < Math.min(to, tokens.size()); at++) {
      if (words.contains(tokens.get(at).form())) {
        return true;
      }
    }
    return false;
  }
}

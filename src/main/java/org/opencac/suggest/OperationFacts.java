package org.opencac.suggest;

import java.util.List;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;

/**
 * Facts of operations: what an operation was done for by its name ({@code operated=CODE}), by its
 * technique ({@code worked=CODE}) or what it mended beside that ({@code mended=CODE}) counts in the
 * report of that operation alone, where its name, findings and technique stand; elsewhere the same
 * words tell of another day.
 */
final class OperationFacts {
  private static final List<String> NAMES = List.of("operated", "mended", "worked", "hernia-sac");

  /** Those that technique tells. */
  private static final List<String> TECHNIQUE = List.of("worked", "hernia-sac");

  /** The part that names an operation is no longer than this; its technique is. */
  private static final int LONGEST_NAME = 600;

  private OperationFacts() {}

  /** Takes away what is not of an operation of this note. */
  static void judge(ParsedNote note, List<ChartFact> all) {
    if (all.stream().noneMatch(fact -> NAMES.contains(fact.name()))) {
      return;
    }
    boolean done = OperationReport.isDone(note);
    all.removeIf(fact -> NAMES.contains(fact.name()) && !(done && isOfIt(note, fact)));
  }

  private static boolean isOfIt(ParsedNote note, ChartFact fact) {
    if (fact.sentence() < 0) {
      return false;
    }
    Section section = note.sectionOf(note.sentences().get(fact.sentence()));
    boolean technique = TECHNIQUE.contains(fact.name());
    boolean named = section.span().end() - section.heading().end() <= LONGEST_NAME;
    return switch (section.kind()) {
      case PROCEDURE -> technique || named;
      case FINDINGS, BODY, OTHER, PASSAGE -> technique;
      default -> false;
    };
  }
}

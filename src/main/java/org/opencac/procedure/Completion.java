package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.ProcedureValue;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureName.Wanted;

/**
 * Completes the first four characters of a code: of all valid codes that begin with them, the one
 * that agrees best with what the name says, what the note says, and what is usual, in this order.
 * Stateless but for the tables.
 */
final class Completion {
  private static final double NAMED = 8;
  private static final double SAID = 4;
  private static final double SAID_ELSEWHERE = 1.6;
  private static final double USUAL = 1;
  private static final double NOTHING = 0.6;
  private static final double TIE = 0.004;
  private static final int SENTENCE = 100;
  private static final int BESIDE = 5;
  private static final String THROUGH_OPENING = "Via Natural or Artificial Opening Endoscopic";
  private static final String REPOSITION = "Reposition";
  private static final String DETACHMENT = "Detachment";
  private static final Set<String> LEVELS = Set.of("Complete", "High", "Mid", "Low");
  private static final List<String> CLASSES_TOLD_LATER =
      List.of(
          "Open",
          "Percutaneous Endoscopic",
          "Internal Fixation",
          "Synthetic Substitute",
          "Zooplastic",
          "Autologous",
          "Nonautologous",
          "Interbody",
          "Cemented",
          "Uncemented",
          "Intraluminal Device");

  private final ProcedureTables tables;

  Completion(ProcedureTables tables) {
    this.tables = tables;
  }

  /** How a character was decided. */
  enum Ground {
    /** The name of the procedure says it. */
    NAME,
    /** Words of the note say it. */
    WORDS,
    /** The tables leave no other value. */
    ONLY,
    /** Nothing is said, and nothing applies. */
    NOTHING,
    /** Nothing is said, and this is what is usual or comes first. */
    OPEN
  }

  /**
   * A decided character.
   *
   * @param position 4 to 6, from 0
   * @param label its value
   * @param ground how it was decided
   * @param words the words that decided it
   * @param choices all values that could stand here
   */
  record Character(
      int position, String label, Ground ground, Optional<Span> words, List<String> choices) {

    /** Copies the list. */
    Character {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A whole code.
   *
   * @param code the code
   * @param characters its last three characters
   */
  record Completed(String code, List<Character> characters) {

    /** Copies the list. */
    Completed {
      characters = List.copyOf(characters);
    }
  }

  /** The best code; empty when no code begins so or the name's own values fit none. */
  Optional<Completed> complete(String stem, ProcedureName name, List<SaidValue> values) {
    String best = "";
    double highest = -1;
    for (String code : tables.codes(stem)) {
      double score = 0;
      for (int position = stem.length(); position < code.length(); position++) {
        score += score(code, position, name, values);
      }
      if (score > highest) {
        highest = score;
        best = code;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(explained(best, stem, name, values));
  }

  private double score(String code, int position, ProcedureName name, List<SaidValue> values) {
    Wanted wanted = name.wanted(position);
    String label = tables.label(code.substring(0, position), code.charAt(position));
    int named = indexOf(wanted.values(), label);
    if (named >= 0 && !wanted.usual()) {
      return NAMED - 0.1 * named;
    }
    double score = Labels.nothing(label) ? NOTHING : 0;
    if (named >= 0) {
      score = Math.max(score, USUAL - 0.05 * named);
    }
    Optional<SaidValue> said = said(label, position, name, values);
    if (said.isPresent()) {
      int distance = said.get().distance();
      double weight =
          distance < SENTENCE ? SAID - 0.02 * distance : SAID_ELSEWHERE - 0.0005 * distance;
      score = Math.max(score, weight);
    }
    return named >= 0 ? score + TIE / (1 + named) : score;
  }

  private static int indexOf(List<String> wanted, String label) {
    for (int i = 0; i < wanted.size(); i++) {
      if (Labels.means(label, wanted.get(i)) || label.startsWith(wanted.get(i) + " ")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<SaidValue> said(
      String label, int position, ProcedureName name, List<SaidValue> values) {
    boolean scoped = name.parts().isEmpty() && label.equals(THROUGH_OPENING);
    SaidValue nearest = null;
    for (SaidValue value : values) {
      boolean near =
          value.distance() < SENTENCE
              ? position < 6 || value.distance() <= BESIDE
              : scoped
                  || (name.operations().contains(DETACHMENT) && LEVELS.contains(label))
                  || (name.operations().contains(REPOSITION) && label.equals("Percutaneous"))
                  || CLASSES_TOLD_LATER.stream().anyMatch(label::startsWith);
      if (near
          && Labels.same(label, value.label())
          && (nearest == null || value.distance() < nearest.distance())) {
        nearest = value;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private Completed explained(
      String code, String stem, ProcedureName name, List<SaidValue> values) {
    List<Character> characters = new ArrayList<>();
    for (int position = stem.length(); position < code.length(); position++) {
      String prefix = code.substring(0, position);
      String label = tables.label(prefix, code.charAt(position));
      List<String> choices = tables.next(prefix).stream().map(ProcedureValue::label).toList();
      Wanted wanted = name.wanted(position);
      Optional<SaidValue> said = said(label, position, name, values);
      Ground ground;
      if (said.isPresent()) {
        ground = Ground.WORDS;
      } else if (!wanted.usual() && indexOf(wanted.values(), label) >= 0) {
        ground = Ground.NAME;
      } else if (choices.size() == 1) {
        ground = Ground.ONLY;
      } else {
        boolean device = position > ProcedureTables.TABLE + 1;
        ground =
            Labels.nothing(label) && device && (wanted.values().isEmpty() || !wanted.usual())
                ? Ground.NOTHING
                : Ground.OPEN;
      }
      characters.add(new Character(position, label, ground, said.map(SaidValue::span), choices));
    }
    return new Completed(code, characters);
  }
}

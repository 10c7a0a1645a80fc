package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.WordPatterns;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * The phase of care of an injury, for the 7th character (Guidelines I.C.19.a, I.C.19.c, I.B.10):
 * active treatment unless the sentence of the injury, its section, or the reason for an outpatient
 * visit says that it heals, heals badly, or left something behind. The words are in {@code
 * encounter-phase.tsv}. Immutable and safe to share between threads.
 */
final class EncounterPhase {
  static final String FILE = "encounter-phase.tsv";

  /** So many sentences at the beginning of a part tell why the patient came. */
  private static final int OPENING = 3;

  /** The phases in ascending order of precedence; open stands beside the others. */
  enum Phase {
    NONE,
    OPEN,
    OPEN_THREE,
    HEALING,
    ACTIVE,
    DELAYED,
    NONUNION,
    MALUNION,
    SEQUELA
  }

  /** How far from the injury words count. */
  private enum Reach {
    /** As a mention, in outpatient notes only: a hospital stay with its operation is treatment. */
    CLINIC,
    MENTION,
    SECTION,
    VISIT
  }

  private record Cue(Phase phase, Reach reach) {}

  /**
   * What was found.
   *
   * @param phase the phase
   * @param open whether the fracture is open
   * @param three whether it is open, type III of Gustilo
   * @param words the words that say so; empty when nothing does
   */
  record Found(Phase phase, boolean open, boolean three, List<Span> words) {

    /** Active treatment of a closed injury, which needs no words. */
    static final Found DEFAULT = new Found(Phase.ACTIVE, false, false, List.of());

    /** Characters to try, best first. */
    String characters() {
      return switch (phase) {
        case NONE, OPEN, OPEN_THREE, ACTIVE -> three ? "CBA" : open ? "BA" : "A";
        case HEALING -> three ? "FED" : open ? "ED" : "D";
        case DELAYED -> three ? "JHGD" : open ? "HGD" : "GD";
        case NONUNION -> three ? "NMKD" : open ? "MKD" : "KD";
        case MALUNION -> three ? "RQPD" : open ? "QPD" : "PD";
        case SEQUELA -> "S";
      };
    }
  }

  private final WordPatterns<Cue> patterns = new WordPatterns<>();
  private final Asserter asserter;

  private EncounterPhase(Asserter asserter) {
    this.asserter = asserter;
  }

  static EncounterPhase load(Asserter asserter) {
    EncounterPhase phases = new EncounterPhase(asserter);
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "phase", "reach", "section").rows()) {
      Optional<Phase> phase = named(Phase.values(), row.get("phase"));
      Optional<Reach> reach = named(Reach.values(), row.get("reach"));
      if (phase.isPresent() && reach.isPresent()) {
        phases.patterns.add(row.get("words"), new Cue(phase.get(), reach.get()));
      } else {
        faults.add(
            new Fault(
                "ENCOUNTER_PHASE",
                "models/rules/" + FILE + ":" + row.line(),
                phase.isEmpty() ? "unknown phase" : "unknown reach",
                "use a phase and a reach of the file's first lines"));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return phases;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    for (E value : values) {
      if (value.name().replace('_', ' ').toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Whether the 7th character of a code, finished or not, tells a phase of care. */
  static boolean appliesTo(String code) {
    return switch (code.charAt(0)) {
      case 'S', 'T', 'V', 'W', 'X', 'Y' -> true;
      case 'M' -> code.startsWith("M80") || code.startsWith("M84");
      default -> false;
    };
  }

  /** The phases of one note's injuries; confined to its thread. */
  OfNote of(ParsedNote note) {
    return new OfNote(note);
  }

  /** The phases of one note's injuries, read once each. Confined to one thread. */
  final class OfNote {
    private final ParsedNote note;
    private final Map<Integer, List<WordPatterns.Found<Cue>>> cues = new HashMap<>();
    private Optional<Found> visit = Optional.empty();

    private OfNote(ParsedNote note) {
      this.note = note;
    }

    /** The phase for a code that a mention in the sentence leads to. */
    Found of(String code, int sentence) {
      if (!appliesTo(code)) {
        return Found.DEFAULT;
      }
      Found near = read(List.of(sentence), Reach.MENTION);
      if (tells(near)) {
        return near;
      }
      if (code.startsWith("T8")) {
        // Complications of care are under active treatment although the patient returns for them.
        return near;
      }
      Found around = read(sectionOf(sentence), Reach.SECTION);
      if (tells(around)) {
        return new Found(around.phase(), near.open(), near.three(), around.words());
      }
      if (visit.isEmpty()) {
        visit = Optional.of(visit());
      }
      Found reason = visit.get();
      return tells(reason)
          ? new Found(reason.phase(), near.open(), near.three(), reason.words())
          : near;
    }

    private boolean tells(Found found) {
      return found.phase() != Phase.NONE;
    }

    private List<Integer> sectionOf(int sentence) {
      int section = note.sentences().get(sentence).section();
      int from = sentence;
      while (from > 0 && note.sentences().get(from - 1).section() == section) {
        from--;
      }
      List<Integer> sentences = new ArrayList<>();
      for (int s = from; s < note.sentences().size(); s++) {
        if (note.sentences().get(s).section() != section) {
          break;
        }
        sentences.add(s);
      }
      return sentences;
    }

    private boolean outpatient() {
      return note.note().encounter().setting() == Setting.OUTPATIENT;
    }

    private Found visit() {
      if (!outpatient()) {
        return new Found(Phase.NONE, false, false, List.of());
      }
      List<Integer> reasons = new ArrayList<>();
      int section = -1;
      int within = 0;
      for (int s = 0; s < note.sentences().size(); s++) {
        Sentence sentence = note.sentences().get(s);
        within = sentence.section() == section ? within + 1 : 0;
        section = sentence.section();
        if (s < OPENING || within < OPENING && tellsReason(sentence)) {
          reasons.add(s);
        }
      }
      return read(reasons, Reach.VISIT);
    }

    private boolean tellsReason(Sentence sentence) {
      return switch (note.sectionOf(sentence).kind()) {
        case CHIEF_COMPLAINT, INDICATION, HISTORY_OF_PRESENT_ILLNESS, SUBJECTIVE -> true;
        default -> false;
      };
    }

    private Found read(List<Integer> sentences, Reach reach) {
      Phase best = Phase.NONE;
      boolean open = false;
      boolean three = false;
      List<Span> words = new ArrayList<>();
      for (int s : sentences) {
        for (WordPatterns.Found<Cue> found : cues(s)) {
          Cue cue = found.value();
          if (cue.reach() == Reach.CLINIC
              ? reach != Reach.MENTION || !outpatient()
              : cue.reach().compareTo(reach) < 0) {
            continue;
          }
          if (cue.phase() == Phase.OPEN || cue.phase() == Phase.OPEN_THREE) {
            open = true;
            three |= cue.phase() == Phase.OPEN_THREE;
          } else if (cue.phase().compareTo(best) > 0) {
            best = cue.phase();
            words.clear();
            words.add(span(s, found));
          }
        }
      }
      return new Found(best, open, three, List.copyOf(words));
    }

    private List<WordPatterns.Found<Cue>> cues(int number) {
      List<WordPatterns.Found<Cue>> known = cues.get(number);
      if (known == null) {
        known = new ArrayList<>();
        Sentence sentence = note.sentences().get(number);
        for (WordPatterns.Found<Cue> found : patterns.find(sentence.tokens(), token -> true)) {
          if (found.value().phase() != Phase.NONE && holds(sentence, span(number, found))) {
            known.add(found);
          }
        }
        cues.put(number, known);
      }
      return known;
    }

    private boolean holds(Sentence sentence, Span span) {
      Assertion assertion = asserter.assess(note, sentence, span);
      return !assertion.negated()
          && !assertion.possible()
          && assertion.experiencer() == Assertion.Experiencer.PATIENT
          && switch (assertion.temporality()) {
            case CURRENT, HISTORICAL -> true;
            case HYPOTHETICAL, PLANNED -> false;
          };
    }

    private Span span(int sentence, WordPatterns.Found<Cue> found) {
      var tokens = note.sentences().get(sentence).tokens();
      return tokens.get(found.from()).span().cover(tokens.get(found.to() - 1).span());
    }
  }
}

package org.opencac.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.procedure.Status.Said;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;

/**
 * Reads whether a procedure was done here and now: by cues of our own, by the assertion of its
 * sentence, and by its section. Safe to share between threads.
 */
final class StatusReader {
  private static final int YEAR_REACH = 8;
  private static final Set<String> FOUND_IN =
      Set.of("in", "on", "by", "after", "performing", "underwent", "during", ";");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  private final Asserter asserter;

  StatusReader(Asserter asserter) {
    this.asserter = asserter;
  }

  /** What is said of the words from {@code from} to {@code to}. */
  Said read(ParsedNote note, SentenceWords words, int from, int to) {
    SectionKind section = note.sectionOf(words.sentence()).kind();
    Optional<Said> cued =
        earlierYear(words, from, to, note.note().encounter().dateOfService().getYear())
            .or(() -> cued(words, from, to));
    if (cued.isPresent() && !cued.get().status().done()) {
      return cued.get();
    }
    Assertion assertion = asserter.assess(note, words.sentence(), words.span(from, to));
    if (assertion.experiencer() != Assertion.Experiencer.PATIENT) {
      return new Said(Status.OTHER_PERSON, assertion.cue());
    }
    if (assertion.negated() && !ofFinding(words, assertion, from)) {
      return new Said(Status.NEGATED, assertion.cue());
    }
    boolean done = cued.isPresent();
    switch (assertion.temporality()) {
      case HISTORICAL -> {
        return new Said(Status.HISTORICAL, assertion.cue());
      }
      case PLANNED, HYPOTHETICAL -> {
        if (!done && !behind(words, from)) {
          return new Said(Status.PLANNED, assertion.cue());
        }
      }
      case CURRENT -> {
        // What the section says decides.
      }
    }
    return switch (section) {
      case PAST_HISTORY, SURGICAL_HISTORY, SOCIAL_HISTORY, ALLERGIES ->
          new Said(Status.HISTORICAL, Optional.empty());
      case FAMILY_HISTORY -> new Said(Status.OTHER_PERSON, Optional.empty());
      case PLAN, INSTRUCTIONS, INDICATION ->
          done ? cued.get() : new Said(Status.PLANNED, Optional.empty());
      default -> cued.orElse(new Said(Status.MENTIONED, Optional.empty()));
    };
  }

  /**
   * Whether a denial is about what was found, not about the procedure: its result is negative, or
   * nothing was seen in it.
   */
  private static boolean ofFinding(SentenceWords words, Assertion assertion, int from) {
    if (assertion.cue().isEmpty()) {
      return false;
    }
    int first = -1;
    int last = -1;
    for (int at = 0; at < words.size(); at++) {
      if (words.span(at, at + 1).overlaps(assertion.cue().orElseThrow())) {
        first = first < 0 ? at : first;
        last = at;
      }
    }
    if (first < 0 || words.form(first).startsWith("den")) {
      return false;
    }
    boolean negative = false;
    for (int at = first; at <= last; at++) {
      negative |= words.form(at).equals("negative");
    }
    if (negative) {
      return true;
    }
    for (int at = last + 1; at < from; at++) {
      if (FOUND_IN.contains(words.form(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words say what came after the procedure: "24 months after nephrectomy". */
  private static boolean behind(SentenceWords words, int from) {
    for (int at = from - 1; at >= Math.max(0, from - 3); at--) {
      if (words.form(at).equals("after") || words.form(at).equals("following")) {
        return true;
      }
    }
    return false;
  }

  /** A year before that of the service, right beside the words: "in 2014", "TURP 2011". */
  private static Optional<Said> earlierYear(SentenceWords words, int from, int to, int year) {
    for (int at = Math.max(0, from - 4); at < Math.min(words.size(), to + YEAR_REACH); at++) {
      String form = words.form(at);
      if (form.equals(";") || form.equals(".")) {
        if (at >= to) {
          break;
        }
      } else if (YEAR.matcher(form).matches() && Integer.parseInt(form) < year) {
        return Optional.of(new Said(Status.HISTORICAL, Optional.of(words.span(at, at + 1))));
      }
    }
    return Optional.empty();
  }

  /** The nearest cue that speaks of these words; what was done in the end goes before a plan. */
  private static Optional<Said> cued(SentenceWords words, int from, int to) {
    Optional<Said> best = Optional.empty();
    Optional<Said> done = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (WordTrie.Found<Status.Cue> found : words.cues()) {
      int gap = found.to() <= from ? from - found.to() : found.from() - to;
      if (gap < 0) {
        continue;
      }
      boolean before = found.to() <= from;
      for (Status.Cue cue : found.meanings()) {
        boolean speaks =
            switch (cue.direction()) {
              case FORWARD -> before;
              case BACKWARD -> !before;
              case BOTH -> true;
            };
        if (!speaks || gap > cue.reach() || broken(words, found, from, to)) {
          continue;
        }
        Said said = new Said(cue.status(), Optional.of(words.span(found)));
        if (cue.status() == Status.DONE) {
          done = Optional.of(said);
        } else if (gap < nearest) {
          nearest = gap;
          best = Optional.of(said);
        }
      }
    }
    boolean carriedOut =
        best.isPresent() && best.get().status() == Status.PLANNED && done.isPresent();
    return best.isEmpty() || carriedOut ? done : best;
  }

  /** Whether a clause ends between the cue and the words. */
  private static boolean broken(
      SentenceWords words, WordTrie.Found<Status.Cue> cue, int from, int to) {
    int begin = Math.min(cue.to(), to);
    int end = Math.max(cue.from(), from);
    for (int at = begin; at < end; at++) {
      String form = words.form(at);
      if (form.equals(";") || form.equals("but") || form.equals("however") || form.equals(".")) {
        return true;
      }
    }
    return false;
  }
}

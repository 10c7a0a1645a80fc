package org.opencac.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Words by which the closing of a wound is told, from {@code models/rules/services/wounds.tsv}.
 * Immutable.
 */
final class WoundWords {
  private static final Set<String> DENIED_BEFORE =
      Set.of("no", "not", "nothing", "without", "none", "never");
  private static final Set<String> DENIED_BEHIND =
      Set.of("intact", "not", "none", "unneeded", "uninvolved", "spared", "unnecessary");

  private final Map<String, WordPattern> words = new HashMap<>();

  private WoundWords() {}

  static WoundWords load() {
    WoundWords read = new WoundWords();
    Map<String, String> texts = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("services/wounds.tsv", "kind", "words").rows()) {
      texts.merge(row.get("kind"), row.get("words"), (one, more) -> one + "|" + more);
    }
    texts.forEach((kind, text) -> read.words.put(kind, WordPattern.ofRow(text)));
    return read;
  }

  private WordPattern of(String kind) {
    return Objects.requireNonNull(words.get(kind), kind);
  }

  WordPattern closing() {
    return of("closing");
  }

  WordPattern closedWith() {
    return of("closed-with");
  }

  WordPattern layers() {
    return of("layered");
  }

  WordPattern wound() {
    return of("wound");
  }

  WordPattern laceration() {
    return of("laceration");
  }

  WordPattern noWound() {
    return of("no-wound");
  }

  WordPattern described() {
    return of("described");
  }

  /** What stands right beside the margin that was cut with a growth. */
  WordPattern margin() {
    return of("margin");
  }

  /** What stands before the length of a closed wound, which is no size of the growth. */
  WordPattern closedLength() {
    return of("closed-length");
  }

  WordPattern cancer() {
    return of("cancer");
  }

  WordPattern harmless() {
    return of("harmless");
  }

  WordPattern length() {
    return of("length");
  }

  /** Whether lengths of a sentence are those of several wounds. */
  boolean several(ServiceSentence sentence) {
    return sentence.has(of("several"));
  }

  /** Whether a length of a sentence is that of all wounds. */
  boolean total(ServiceSentence sentence) {
    return sentence.has(of("total"));
  }

  /** Whether words tell how deep a closing went. */
  boolean deepness(ServiceSentence sentence) {
    return layered(sentence) || says("complex", sentence) || says("one-layer", sentence);
  }

  /** Whether a sentence says that deeper layers were closed. */
  boolean layered(ServiceSentence sentence) {
    return says("layered", sentence);
  }

  /**
   * The kind of closing: by the sentence that has its own length, else by all that the passage
   * says.
   *
   * @param beside whether the passage tells of closings of other parts of the body too
   */
  String kind(ServiceSentence sentence, ServiceNote note, boolean beside) {
    if (says("one-layer", sentence) && !layered(sentence)
        || beside && !measured(sentence) && !layered(sentence) && !says("complex", sentence)) {
      return "repair-simple";
    }
    boolean own = measured(sentence) && !total(sentence) || beside;
    List<ServiceSentence> told = own ? List.of(sentence) : note.passages().of(sentence);
    if (told.stream().anyMatch(one -> says("complex", one))) {
      return "repair-complex";
    }
    boolean deep = told.stream().anyMatch(this::layered);
    if (own && !deep) {
      deep =
          note.passages().of(sentence).stream()
              .filter(one -> one.index() > sentence.index() && !measured(one) && !beside)
              .anyMatch(this::layered);
    }
    return deep ? "repair-intermediate" : "repair-simple";
  }

  /** A stitched length that nothing but a wound explains, whether or not it is called one. */
  boolean stitched(ServiceSentence sentence, ServiceNote note) {
    return !note.operative()
        && (sentence.has(closedWith()) || sentence.has(closing()))
        && note.passages().of(sentence).stream().anyMatch(WoundWords::measured)
        && note.passages().of(sentence).stream().noneMatch(one -> one.has(of("other-cut")));
  }

  private static boolean measured(ServiceSentence sentence) {
    return !Quantities.measures(sentence.words(), "cm", "centimeter").isEmpty();
  }

  /** Whether a sentence has words of a kind that the words beside them do not deny. */
  private boolean says(String kind, ServiceSentence sentence) {
    Words in = sentence.words();
    for (Span span : of(kind).places(in)) {
      int first = sentence.firstWord(span);
      int last = sentence.lastWord(span);
      boolean before = first > 0 && DENIED_BEFORE.contains(in.get(first - 1));
      boolean behind = last + 1 < in.size() && DENIED_BEHIND.contains(in.get(last + 1));
      if (!before && !behind) {
        return true;
      }
    }
    return false;
  }
}

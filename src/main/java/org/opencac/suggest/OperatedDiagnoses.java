package org.opencac.suggest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;

/**
 * Which diagnoses of an operation it was done for, so that its side is theirs (Guidelines I.B.13):
 * those that share their part of the body or a word of their own with its name; where none does,
 * the first, which is the reason for it (Guidelines II). A hearing loss told beside a cataract is
 * not on the side of the eye. Confined to one note.
 */
final class OperatedDiagnoses {
  private final NoteKeys keys;
  private final List<Draft> all;
  private final Set<Integer> words = new HashSet<>();
  private final Set<Integer> parts = new HashSet<>();
  private final Map<Draft, Set<Integer>> titled;
  private final boolean named;

  /**
   * The diagnoses of one operation.
   *
   * @param operation its side and name
   * @param all the codes named where its diagnoses stand
   * @param titled the parts of the body that titles of codes without a side name
   * @param sites parts of the body that names of operations tell
   * @param keys the note
   */
  OperatedDiagnoses(
      OperationSide operation,
      List<Draft> all,
      Map<Draft, Set<Integer>> titled,
      OperatedSites sites,
      NoteKeys keys) {
    this.keys = keys;
    this.all = all;
    this.titled = titled;
    for (Token word : operation.words()) {
      if (word.isWordOrNumber() && !keys.isSide(word)) {
        add(word);
        sites.of(word).forEach(this::add);
      }
    }
    words.remove(Vocabulary.UNKNOWN);
    this.named = all.stream().anyMatch(this::isNamed);
  }

  private void add(Token word) {
    words.add(keys.terminology().keyOf(word));
    parts.addAll(keys.parts(word));
  }

  /** Whether the operation was done for a diagnosis. */
  boolean has(Draft draft) {
    if (all.size() == 1 || isNamed(draft)) {
      return true;
    }
    return !named && (isIn(parts, draft) || isFirst(draft));
  }

  /** Whether all words of the part that the title of its code names are among others. */
  private boolean isIn(Set<Integer> others, Draft draft) {
    return titled.containsKey(draft) && others.containsAll(titled.get(draft));
  }

  /**
   * Whether the name of the operation says a part of the body or a word of this diagnosis alone.
   */
  private boolean isNamed(Draft draft) {
    return isIn(words, draft)
        || keysOf(draft).stream()
            .filter(words::contains)
            .anyMatch(key ->
                keys.sites().contains(key)
                    || all.stream().noneMatch(one -> one != draft && keysOf(one).contains(key)));
  }

  private static Set<Integer> keysOf(Draft draft) {
    Set<Integer> own = new HashSet<>();
    for (Draft.Support support : draft.supports()) {
      own.addAll(support.concept().keys());
    }
    return own;
  }

  private boolean isFirst(Draft draft) {
    Optional<Draft> first = all.stream().min(Comparator.comparingInt(OperatedDiagnoses::place));
    return first.isPresent() && place(first.get()) == place(draft);
  }

  private static int place(Draft draft) {
    return draft.supports().stream()
        .filter(support -> OperationSide.asks(support.place()))
        .mapToInt(support -> support.concept().span().begin())
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}

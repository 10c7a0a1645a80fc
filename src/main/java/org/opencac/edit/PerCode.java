package org.opencac.edit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.opencac.codeset.CodeSet;

/**
 * What follows from a code of a release alone, worked out when first asked for and kept. Only codes
 * that the release has are kept, as it writes them, so that it never holds more than the releases
 * do. Safe to share between threads; what is kept never changes an answer.
 *
 * @param <T> what follows; immutable
 */
public final class PerCode<T> {
  private final BiFunction<CodeSet, String, T> working;
  private final Map<CodeSet, Map<String, T>> known = new ConcurrentHashMap<>();

  /**
   * Answers to one question.
   *
   * @param working works the answer out; gets the release and the code as it was asked for
   */
  public PerCode(BiFunction<CodeSet, String, T> working) {
    this.working = working;
  }

  /** The answer for a code, with its dot, which the release need not have. */
  public T of(CodeSet codes, String code) {
    Map<String, T> ofRelease = known.get(codes);
    if (ofRelease == null) {
      ofRelease = known.computeIfAbsent(codes, set -> new ConcurrentHashMap<>());
    }
    T answer = ofRelease.get(code);
    if (answer == null) {
      answer = working.apply(codes, code);
      if (codes.find(code).filter(found -> found.code().equals(code)).isPresent()) {
        ofRelease.put(code, answer);
      }
    }
    return answer;
  }
}

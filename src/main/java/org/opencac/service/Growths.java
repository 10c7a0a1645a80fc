package org.opencac.service;

import java.util.List;

/**
 * What a note says of a growth that was cut out: where it was, and whether it was a cancer. In a
 * note of several growths each is told by its own words, else by what the note says of its place.
 * Stateless.
 */
final class Growths {
  private static final WoundWords WORDS = WoundWords.load();
  private static final Sites SITES = Sites.load();

  /** So many sentences before may name the place. */
  private static final int BEFORE = 2;

  private Growths() {}

  /** Whether the growth that a sentence cuts out is a cancer by its words, or by its place. */
  static boolean cancer(ServiceSentence sentence, ServiceNote note) {
    if (sentence.has(WORDS.cancer()) || !note.has(WORDS.cancer())) {
      return sentence.has(WORDS.cancer());
    }
    List<Sites.Named> places = places(sentence, note);
    boolean told = places.isEmpty();
    for (ServiceSentence other : note.sentences()) {
      if (other.has(WORDS.cancer())) {
        List<Sites.Named> there = in(other);
        if (there.isEmpty() || places.stream().anyMatch(place -> meets(place, there))) {
          return !sentence.has(WORDS.harmless());
        }
      }
    }
    return told && !sentence.has(WORDS.harmless());
  }

  /** Whether a sentence is about a place that another sentence is not about. */
  static boolean apart(ServiceSentence one, ServiceSentence other, ServiceNote note) {
    List<Sites.Named> here = places(one, note);
    List<Sites.Named> there = places(other, note);
    return !here.isEmpty()
        && !there.isEmpty()
        && here.stream().noneMatch(place -> meets(place, there));
  }

  private static boolean meets(Sites.Named place, List<Sites.Named> there) {
    return there.stream().anyMatch(other -> !SITES.apart(place, other));
  }

  /** The places that a sentence names, else those of the nearest sentence before it. */
  private static List<Sites.Named> places(ServiceSentence sentence, ServiceNote note) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - BEFORE); i--) {
      List<Sites.Named> found = in(note.sentences().get(i));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The parts of the body that a sentence names; numbered specimens are none. */
  private static List<Sites.Named> in(ServiceSentence sentence) {
    return SITES.in(sentence.words(), 0, sentence.words().size()).stream()
        .filter(place -> place.site().indexOf(' ') < 0 || !numbered(place.site()))
        .toList();
  }

  private static boolean numbered(String site) {
    return site.matches("(?:lesion|site|polyp|wound|specimen|ulcer) .*|\\d.*cm");
  }
}

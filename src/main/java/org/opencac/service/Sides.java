package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/** Laterality and anatomic modifiers, only from words of the note. Stateless. */
final class Sides {
  private static final Map<String, String> LIDS =
      Map.of("lul", "E1", "lll", "E2", "rul", "E3", "rll", "E4");
  private static final Set<String> LEFT = Set.of("left", "lt");
  private static final Set<String> RIGHT = Set.of("right", "rt");
  private static final Set<String> BOTH = Set.of("bilateral", "bilaterally", "both");

  /** What one limb has two of: "both bones" is no statement of a side. */
  private static final Set<String> PARTS =
      Set.of(
          "bones",
          "obliques",
          "oblique",
          "the",
          "menisci",
          "bone",
          "collapse",
          "tears",
          "veins",
          "segments",
          "radius",
          "tibia",
          "columns",
          "malleoli",
          "fragments",
          "layers",
          "lesions",
          "compartments",
          "views",
          "ends",
          "times",
          "sites",
          "borders",
          "tendons");

  private static final WordPattern FRACTURE =
      WordPattern.of("fracture|fractures|fractured|fx|fxs|dislocation|dislocated|broken");

  private static final Set<String> ONE = Set.of("LT", "RT");
  private static final int DIGIT_REACH = 5;
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

  private record Side(String value, Span span, int distance) {}

  private Sides() {}

  /** Adds the side that the words of the note give, or asks for it. */
  static void add(ServiceDraft draft, ServiceNote note) {
    boolean digit = draft.carries.contains("digit");
    boolean side = draft.carries.contains("side");
    boolean fifty = draft.carries.contains("side50");
    boolean lid = draft.carries.contains("lid");
    if (draft.carries.contains("parts") && bothNamed(draft.sentence)) {
      draft.modifier("50", "parts on both sides", List.copyOf(draft.evidence));
      return;
    }
    if (!digit && !side && !fifty && !lid) {
      return;
    }
    Optional<Side> found =
        near(draft.sentence, draft.mention())
            .or(() ->
                only(note.near(draft.sentence), draft)
                    .filter(single -> digit && !single.value().equals("?")))
            .or(() ->
                only(note.passages().words(draft.sentence), draft)
                    .filter(one -> !one.value().equals("?")))
            .or(() -> fractured(draft, note))
            .or(() -> above(draft, note))
            .or(() -> only(note.all(), draft));
    if (lid && shortLids(draft)) {
      return;
    }
    if (found.isEmpty()) {
      draft.ask("side", "Which side was treated?");
      return;
    }
    Side one = found.orElseThrow();
    if (one.value().equals("?")) {
      draft.ask("side", "The note names both sides; which one was treated?");
      return;
    }
    ServiceEvidence words =
        new ServiceEvidence(one.span(), ServiceEvidence.Role.SIDE, draft.sentence.kind());
    boolean finger =
        draft.carries.contains("finger")
            && !one.value().equals("50")
            && named(draft, one, words, draft.sentence.words());
    if (finger) {
      return;
    }
    if (lid) {
      lid(draft, one, words);
    } else if (digit) {
      digit(draft, one, words, note.near(draft.sentence));
    } else if (one.value().equals("50")) {
      if (fifty) {
        draft.modifier("50", "done on both sides", List.of(words));
      } else {
        draft.modifier("RT", "done on both sides, one line each", List.of(words));
        draft.modifier("LT", "done on both sides, one line each", List.of(words));
      }
    } else {
      draft.modifier(one.value(), "the side is documented", List.of(words));
    }
  }

  /** The side of the fracture whose care was taken on, where the note names one side for it. */
  private static Optional<Side> fractured(ServiceDraft draft, ServiceNote note) {
    if (!draft.carries.contains("care")) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      for (Span span : FRACTURE.places(sentence.words())) {
        near(sentence, span).filter(side -> !side.value().equals("?")).ifPresent(sides::add);
      }
    }
    boolean one = sides.stream().map(Side::value).distinct().count() == 1;
    return one ? Optional.of(sides.getFirst()) : Optional.empty();
  }

  /** Whether a sentence lists parts of one side and of the other. */
  private static boolean bothNamed(ServiceSentence sentence) {
    boolean left = false;
    boolean right = false;
    for (int i = 0; i < sentence.words().size(); i++) {
      left |= LEFT.contains(sentence.words().get(i));
      right |= RIGHT.contains(sentence.words().get(i));
    }
    return left && right;
  }

  /** E1 to E4: upper and lower lid of the left eye, then of the right. */
  private static void lid(ServiceDraft draft, Side side, ServiceEvidence words) {
    boolean upper = draft.sentence.has(WordPattern.of("upper"));
    boolean lower = draft.sentence.has(WordPattern.of("lower|inferior"));
    if (upper == lower) {
      draft.ask("site", "Upper or lower lid?");
      return;
    }
    if (!side.value().equals("RT")) {
      draft.modifier(upper ? "E1" : "E2", "the lid is documented", List.of(words));
    }
    if (!side.value().equals("LT")) {
      draft.modifier(upper ? "E3" : "E4", "the lid is documented", List.of(words));
    }
  }

  /** Lids that are named by their initials: "RUL". */
  private static boolean shortLids(ServiceDraft draft) {
    Words in = draft.sentence.words();
    boolean found = false;
    for (int i = 0; i < in.size(); i++) {
      String lid = LIDS.get(in.get(i));
      if (lid != null && draft.modifiers.stream().noneMatch(one -> one.modifier().equals(lid))) {
        ServiceEvidence words =
            new ServiceEvidence(in.span(i), ServiceEvidence.Role.SIDE, draft.sentence.kind());
        draft.modifier(lid, "the lid is documented", List.of(words));
        found = true;
      }
    }
    return found;
  }

  private static void digit(ServiceDraft draft, Side side, ServiceEvidence words, Words around) {
    if (!named(draft, side, words, draft.sentence.words()) && !named(draft, side, words, around)) {
      draft.ask("site", "Which finger or toe was treated?");
    }
  }

  /** Every finger or toe that stands with its side beside the words of a service. */
  static List<ServiceModifier> digits(ServiceDraft draft) {
    Words in = draft.sentence.words();
    int from = draft.sentence.firstWord(draft.mention()) - DIGIT_REACH;
    int to = draft.sentence.lastWord(draft.mention()) + DIGIT_REACH;
    boolean toe = Digits.toes(in);
    List<ServiceModifier> digits = new ArrayList<>();
    String side = "";
    for (int i = Math.max(0, from); i <= Math.min(in.size() - 1, to); i++) {
      side = value(in, i).orElse(side);
      boolean part = i + 1 < in.size() && in.get(i + 1).equals("of");
      if (side.isEmpty() || part) {
        continue;
      }
      List<ServiceEvidence> words =
          List.of(
              new ServiceEvidence(in.span(i), ServiceEvidence.Role.SIDE, draft.sentence.kind()));
      for (String one : side.equals("50") ? List.of("RT", "LT") : List.of(side)) {
        Digits.modifier(in, i, toe, one)
            .ifPresent(m -> digits.add(new ServiceModifier(m, "the digit is documented", words)));
      }
    }
    return digits;
  }

  /** Whether these words name the finger or toe. */
  private static boolean named(ServiceDraft draft, Side side, ServiceEvidence words, Words in) {
    boolean toe = Digits.toes(in);
    for (int i = 0; i < in.size(); i++) {
      Optional<String> digit = Digits.modifier(in, i, toe, side.value());
      if (digit.isPresent()) {
        draft.modifier(digit.orElseThrow(), "the digit is documented", List.of(words));
        return true;
      }
    }
    return false;
  }

  /** Whether a word says left or right. */
  static boolean sided(String word) {
    return LEFT.contains(word) || RIGHT.contains(word);
  }

  /** The nearest side in the sentence; "?" when two different ones are equally near. */
  private static Optional<Side> near(ServiceSentence sentence, Span mention) {
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    List<Side> sides = new ArrayList<>();
    for (int i = sentence.clauseBegin(first); i < sentence.clauseEnd(last); i++) {
      Optional<String> value = value(words, i);
      int distance = i < first ? first - i : i > last ? i - last : 0;
      final int at = i;
      value.ifPresent(v -> sides.add(new Side(v, words.span(at), distance)));
    }
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    boolean mixed =
        sides.stream().anyMatch(s -> s.value().equals("LT"))
            && sides.stream().anyMatch(s -> s.value().equals("RT"));
    Optional<Side> both = sides.stream().filter(s -> s.value().equals("50")).findFirst();
    if (both.isPresent()) {
      return both;
    }
    sides.sort((a, b) -> Integer.compare(a.distance(), b.distance()));
    Side nearest = sides.getFirst();
    for (Side other : sides) {
      if (!other.value().equals(nearest.value()) && joined(sentence, nearest, other)) {
        return Optional.of(new Side("50", nearest.span().cover(other.span()), nearest.distance()));
      }
    }
    boolean tie =
        mixed
            && sides.stream()
                .anyMatch(
                    s -> s.distance() == nearest.distance() && !s.value().equals(nearest.value()));
    return Optional.of(tie ? new Side("?", nearest.span(), 0) : nearest);
  }

  private static final Set<String> BETWEEN =
      Set.of("and", "from", "in", "of", "to", "the", "into", "at", "also", "on", "then");

  /**
   * Whether two sides are one enumeration: "right and left knee", "from right ear and left ear".
   */
  private static boolean joined(ServiceSentence sentence, Side one, Side other) {
    Words words = sentence.words();
    int a = sentence.firstWord(one.span());
    int b = sentence.firstWord(other.span());
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    boolean and = false;
    String noun = second + 1 < words.size() ? words.get(second + 1) : "";
    for (int i = first + 1; i < second; i++) {
      and |= words.get(i).equals("and");
      if (!BETWEEN.contains(words.get(i)) && !words.get(i).equals(noun)) {
        return false;
      }
    }
    return and;
  }

  /** Lines of both sides become one where the payer wants them on one. */
  static List<ServiceDraft> bilateral(List<ServiceDraft> drafts) {
    List<ServiceDraft> lines = new ArrayList<>(drafts);
    for (ServiceDraft left : drafts) {
      for (ServiceDraft right : drafts) {
        if (left.carries.contains("side50")
            && left.code.equals(right.code)
            && left.line().equals(left.code + " LT")
            && right.line().equals(right.code + " RT")) {
          List<ServiceEvidence> words = new ArrayList<>(left.modifiers.getFirst().evidence());
          words.addAll(right.modifiers.getFirst().evidence());
          lines.remove(right);
          left.evidence.addAll(right.evidence);
          left.modifiers.clear();
          left.modifier("50", "done on both sides", words);
        }
      }
    }
    return lines;
  }

  /** The side that stands nearest to words of a sentence; empty when it names none or several. */
  static Optional<String> nearest(ServiceSentence sentence, Span mention) {
    return near(sentence, mention).map(Side::value).filter(value -> !value.equals("?"));
  }

  /** The side that the title or the first sentences of a paragraph name alone. */
  private static Optional<Side> above(ServiceDraft draft, ServiceNote note) {
    int begin = draft.sentence.words().span().begin();
    for (int i = draft.sentence.index() - 1; i >= 0; i--) {
      Words words = note.sentences().get(i).words();
      int end = Math.min(begin, words.span().end());
      if (BLANK_LINE.matcher(note.text()).region(end, begin).find()) {
        return Optional.empty();
      }
      begin = end;
      Optional<Side> side = only(words, draft);
      if (side.isPresent() && Passages.told(note.sentences().get(i).kind())) {
        return side.filter(one -> ONE.contains(one.value()));
      }
    }
    return Optional.empty();
  }

  /** The only side that the words name. */
  private static Optional<Side> only(Words words, ServiceDraft draft) {
    Optional<Side> found = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Optional<String> value = value(words, i);
      if (value.isPresent()) {
        if (found.isPresent() && !found.orElseThrow().value().equals(value.orElseThrow())) {
          return Optional.of(new Side("?", words.span(i), 0));
        }
        if (found.isEmpty()) {
          found = Optional.of(new Side(value.orElseThrow(), words.span(i), 0));
        }
      }
    }
    return found.filter(side -> !draft.carries.contains("digit") || !side.value().equals("50"));
  }

  private static Optional<String> value(Words words, int at) {
    boolean parts =
        at + 1 < words.size() && BOTH.contains(words.get(at)) && PARTS.contains(words.get(at + 1));
    boolean hand =
        at + 2 < words.size()
            && words.get(at + 1).equals("hand")
            && words.get(at + 2).startsWith("dominant");
    return parts || hand ? Optional.empty() : value(words.get(at));
  }

  private static Optional<String> value(String word) {
    if (LEFT.contains(word)) {
      return Optional.of("LT");
    }
    if (RIGHT.contains(word)) {
      return Optional.of("RT");
    }
    return BOTH.contains(word) ? Optional.of("50") : Optional.empty();
  }
}

package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * An injury that the diagnosis names in general is the one that the examination or the film tells:
 * "ankle fracture" below "oblique fracture of the left lateral malleolus", "corneal foreign body"
 * below "left eye: metallic speck in the cornea" (Guidelines I.B.2, I.B.13, I.C.19.b, I.C.19.c). Of
 * the codes that it may be the one is taken whose title says most and nothing that the chart does
 * not say. Immutable and safe to share.
 */
final class InjuryDetails {
  /** An injury told more often than this is told as in its first mentions. */
  private static final int MOST = 64;

  private static final Pattern DENIED_PART =
      Pattern.compile("without [a-z ]+?(?= of | to |,|$)(?: to nail)?");

  private static final Set<String> IGNORED =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "for",
          "and",
          "or",
          "to",
          "in",
          "with",
          "part",
          "side",
          "other",
          "bone",
          "damage",
          "unspecified",
          "region",
          "type",
          "specified",
          "not",
          "s",
          "ies");

  /** What tells like bones apart, so that no two of them are one injury told twice. */
  private static final Set<String> WHICH =
      Set.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "thumb", "index",
          "middle", "ring", "little");

  /** What a word of a title counts that the chart says in other words. */
  private static final double IMPLIED = 0.1;

  /** What it costs that a title leaves something open. */
  private static final double UNKNOWN = 0.6;

  private final CodeSet codeSet;
  private final Tokenizer tokenizer;
  private final InjuryWords words = InjuryWords.load();
  private final String displaced;
  private final String nondisplaced;
  private final String undisplaced;

  InjuryDetails(CodeSet codeSet, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    this.tokenizer = tokenizer;
    this.displaced = tokenizer.tokenize("displaced").getFirst().stem();
    this.nondisplaced = tokenizer.tokenize("nondisplaced").getFirst().stem();
    this.undisplaced = tokenizer.tokenize("undisplaced").getFirst().stem();
  }

  /** Gives each injury of the chart the details that the chart tells elsewhere. */
  void specify(Map<String, Draft> drafts, NoteKeys keys) {
    InjuryStory story = null;
    for (Draft draft : List.copyOf(drafts.values())) {
      if (!isInjury(draft.code().code()) || draft.supports().stream().allMatch(this::isAside)) {
        continue;
      }
      story = story == null ? InjuryStory.of(keys, words, tokenizer) : story;
      List<Draft.Support> mentions = draft.supports().stream().limit(MOST).toList();
      List<Code> apart = apart(draft, mentions, story);
      List<Code> fuller =
          apart.size() > 1 ? apart : fuller(draft.code(), mentions, story, true).stream().toList();
      if (!fuller.isEmpty()) {
        drafts.remove(draft.code().code());
        for (Code code : fuller) {
          Draft other = drafts.computeIfAbsent(code.code(), found -> new Draft(code));
          draft.rules().forEach(other::add);
          draft.supports().stream().map(support -> support.resolvedTo(code)).forEach(other::add);
        }
      }
    }
  }

  /** What each mention tells by itself: "second metatarsal" and "third metatarsal" are two. */
  private List<Code> apart(Draft draft, List<Draft.Support> mentions, InjuryStory story) {
    return mentions.size() < 2
        ? List.of()
        : mentions.stream()
            .filter(support -> !isAside(support))
            .flatMap(support -> fuller(draft.code(), List.of(support), story, false).stream())
            .filter(code -> title(code).forms().stream().anyMatch(WHICH::contains))
            .distinct()
            .toList();
  }

  private boolean isAside(Draft.Support support) {
    return support.place().isAside() || !support.concept().assertion().isPresent();
  }

  /** Chapter 19 by site, and infections of wounds. */
  private static boolean isInjury(String code) {
    return code.startsWith("S")
        || code.startsWith("T15")
        || code.startsWith("T16")
        || code.startsWith("T17")
        || code.startsWith("L03.0")
        || code.startsWith("L03.1");
  }

  /**
   * The code that mentions are of when what is told counts.
   *
   * @param general what they are of by their words
   * @param everywhere whether what is told of the injury in other sentences counts too
   */
  private Optional<Code> fuller(
      Code general, List<Draft.Support> mentions, InjuryStory story, boolean everywhere) {
    Title title = title(general);
    Set<String> nouns = words.nouns(title.names());
    Set<String> region = words.regions(title.names());
    List<Sentence> own =
        mentions.stream().map(s -> story.sentence(s.concept().sentence())).toList();
    Predicate<Token> foreign =
        token -> mentions.stream().anyMatch(s -> story.isOfOther(token, s, general.code()));
    boolean sided = title.side().isEmpty() || story.says(own, title.side(), foreign);
    if (nouns.isEmpty() || region.isEmpty() || sided && !title.open() && !title.side().isEmpty()) {
      return Optional.empty();
    }
    InjuryStory.Pool pool =
        story.pool(everywhere ? nouns : Set.of(), region, own, sided ? title.side() : "", foreign);
    List<Code> candidates = new ArrayList<>();
    for (String prefix : words.mayBe(general.code())) {
      codeSet.find(prefix).ifPresent(code -> collect(code, general.code(), candidates));
    }
    Set<String> said = new HashSet<>(pool.stems());
    said.addAll(title.stems());
    said.removeAll(Set.of("left", "right"));
    Set<String> digits = new HashSet<>(InjuryStory.DIGITS);
    digits.removeAll(pool.stems());
    said.removeAll(digits); // A finger that the sentences about the injury do not name.
    if (!pool.side().isEmpty()) {
      said.add(pool.side());
    } else if (!title.side().isEmpty()) {
      said.add(title.side());
    }
    // A fracture is displaced unless the note says otherwise (Guidelines I.C.19.c).
    if (said.contains(nondisplaced) || said.contains(undisplaced)) {
      said.add(nondisplaced);
      said.remove(displaced);
    } else {
      said.add(displaced);
    }
    Map<Code, Double> scores = new HashMap<>();
    for (Code code : candidates) {
      Title other = title(code);
      boolean rest = other.forms().contains("other") && !code.equals(general);
      if (!rest && said.containsAll(other.stems())) {
        long told = other.stems().stream().filter(pool.told()::contains).count();
        double side = other.side().isEmpty() ? 0 : 1;
        scores.put(
            code, told + side + IMPLIED * other.stems().size() - UNKNOWN * other.unspecified());
      }
    }
    return best(scores).filter(code -> !code.equals(general));
  }

  /** The only one of most points. */
  private static Optional<Code> best(Map<Code, Double> scores) {
    double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Code> best =
        scores.entrySet().stream()
            .filter(entry -> entry.getValue() > most - 1e-9)
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(Code::code))
            .toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /** The billable codes under a header with the same 7th character. */
  private void collect(Code header, String general, List<Code> found) {
    if (header.billable()) {
      if (header.code().length() == general.length()
          && (general.length() < 8 || header.code().charAt(7) == general.charAt(7))) {
        found.add(header);
      }
      return;
    }
    codeSet.children(header.code()).forEach(child -> collect(child, general, found));
  }

  /**
   * What a title says.
   *
   * @param forms its words
   * @param stems the stems of those that count
   * @param side left, right or nothing
   * @param unspecified how often it says that something is not known
   */
  private record Title(Set<String> forms, Set<String> stems, String side, int unspecified) {
    /** Its words as they stand and without endings. */
    Set<String> names() {
      Set<String> names = new HashSet<>(forms);
      names.addAll(stems);
      return names;
    }

    boolean open() {
      return unspecified > 0 || forms.contains("other") || forms.contains("subluxation");
    }
  }

  private Title title(Code code) {
    Code named = code.code().length() == 8 ? codeSet.parent(code.code()).orElse(code) : code;
    String text =
        DENIED_PART.matcher(named.display().toLowerCase(java.util.Locale.ROOT)).replaceAll("");
    Set<String> forms = new HashSet<>();
    Set<String> stems = new HashSet<>();
    int unspecified = 0;
    String before = "";
    for (Token token : tokenizer.tokenize(text)) {
      if (!token.isWordOrNumber()) {
        continue;
      }
      forms.add(token.form());
      if (token.form().equals("unspecified")) {
        unspecified++;
      }
      boolean foreign = token.form().equals("body") && before.equals("foreign");
      if (!foreign && !IGNORED.contains(token.form())) {
        stems.add(token.stem());
      }
      before = token.form();
    }
    String side =
        forms.contains("left") == forms.contains("right")
            ? ""
            : forms.contains("left") ? "left" : "right";
    return new Title(forms, stems, side, unspecified);
  }
}

package org.opencac.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The stage of each of several pressure ulcers of one sentence: that which is told between the same
 * commas as its site ("stage 4 sacral ulcer, stage 2 heel ulcer"), whatever stands nearer
 * (Guidelines I.C.12.a). Only sites that the sentence names once are judged. Immutable and safe to
 * share between threads.
 */
final class UlcerStages {
  private static final Pattern ULCER = Pattern.compile("L89\\.([0-9]{2})([012349])");

  /** The words of a site by the digits behind the category, without the side. */
  private static final Map<String, Set<String>> SITES =
      Map.of(
          "15", Set.of("sacrum", "sacral", "coccyx", "coccygeal", "tailbone", "sacrococcygeal"),
          "0", Set.of("elbow", "elbows"),
          "2", Set.of("hip", "hips", "trochanter", "trochanteric"),
          "3", Set.of("buttock", "buttocks", "ischium", "ischial", "gluteal"),
          "5", Set.of("ankle", "ankles", "malleolus"),
          "6", Set.of("heel", "heels"));

  private static final Map<String, Character> STAGES =
      Map.ofEntries(
          Map.entry("1", '1'),
          Map.entry("i", '1'),
          Map.entry("one", '1'),
          Map.entry("2", '2'),
          Map.entry("ii", '2'),
          Map.entry("two", '2'),
          Map.entry("3", '3'),
          Map.entry("iii", '3'),
          Map.entry("three", '3'),
          Map.entry("4", '4'),
          Map.entry("iv", '4'),
          Map.entry("four", '4'));

  private final CodeSet codeSet;

  UlcerStages(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  /** Gives each ulcer of the chart the stage that is told with its site. */
  void judge(ParsedNote note, Map<String, Suggestion> byCode) {
    for (Suggestion suggestion : List.copyOf(byCode.values())) {
      Matcher ulcer = ULCER.matcher(suggestion.code().code());
      if (ulcer.matches()) {
        Optional<Character> stage = stage(note, suggestion, ulcer.group(1));
        if (stage.isPresent() && stage.get() != ulcer.group(2).charAt(0)) {
          Optional<Code> told =
              codeSet.find("L89." + ulcer.group(1) + stage.get()).filter(Code::billable);
          if (told.isPresent() && !byCode.containsKey(told.get().code())) {
            byCode.remove(suggestion.code().code());
            byCode.put(
                told.get().code(),
                Trimesters.with(suggestion, told.get(), List.of(), EvidenceRole.SPECIFICITY));
          }
        }
      }
    }
  }

  private static Optional<Character> stage(ParsedNote note, Suggestion suggestion, String site) {
    Set<String> words =
        SITES.getOrDefault(site, SITES.getOrDefault(site.substring(0, 1), Set.of()));
    Set<Character> stages = new HashSet<>();
    int sites = 0;
    for (Sentence sentence : note.sentences()) {
      boolean own =
          suggestion.evidence().stream().anyMatch(piece -> sentence.span().overlaps(piece.span()));
      List<Token> tokens = own ? sentence.tokens() : List.of();
      for (int t = 0; t < tokens.size(); t++) {
        if (words.contains(tokens.get(t).form())) {
          sites++;
          stages.addAll(around(tokens, t));
        }
      }
    }
    return sites == 1 && stages.size() == 1
        ? Optional.of(stages.iterator().next())
        : Optional.empty();
  }

  /** The stages between the commas around a site. */
  private static Set<Character> around(List<Token> tokens, int site) {
    int from = site;
    while (from > 0 && !parts(tokens.get(from - 1))) {
      from--;
    }
    Set<Character> stages = new HashSet<>();
    for (int t = from; t + 1 < tokens.size() && !parts(tokens.get(t)); t++) {
      Character stage = STAGES.get(tokens.get(t + 1).form());
      if (tokens.get(t).form().equals("stage") && stage != null) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private static boolean parts(Token token) {
    return switch (token.form()) {
      case ",", ";", ".", "and", "&", "(", ")" -> true;
      default -> false;
    };
  }
}

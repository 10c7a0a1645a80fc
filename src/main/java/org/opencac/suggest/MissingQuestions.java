package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * Puts the question that a header of the code set leaves open when the note does not say which of
 * its children it is: what tells the children apart decides the role, and their own words are the
 * choices, so that the question leads to none of them. The words are in {@code
 * missing-attributes.tsv}. Immutable and safe to share between threads.
 */
final class MissingQuestions {
  static final String FILE = "missing-attributes.tsv";
  private static final int MOST_CHOICES = 6;
  private static final MissingAttribute GENERAL =
      new MissingAttribute("specificity", "Which kind is documented");

  private final Map<String, MissingAttribute> byWords = new LinkedHashMap<>();

  private MissingQuestions() {}

  static MissingQuestions load() {
    MissingQuestions questions = new MissingQuestions();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "role", "question").rows()) {
      questions.byWords.putIfAbsent(
          " " + row.get("words") + " ", new MissingAttribute(row.get("role"), row.get("question")));
    }
    return questions;
  }

  /** The question for children with these titles; empty when they leave nothing to choose. */
  Optional<MissingAttribute> ask(List<String> titles) {
    List<List<String>> known = new ArrayList<>();
    for (String title : titles) {
      String lower = title.toLowerCase(Locale.ROOT);
      if (!lower.startsWith("other") && !lower.contains("unspecified")) {
        known.add(Arrays.asList(title.split(" ")));
      }
    }
    if (known.isEmpty() || titles.size() < 2) {
      return Optional.empty();
    }
    List<String> choices = choices(known);
    MissingAttribute asked = role(known.size() == 1 ? List.of(titles.getFirst()) : choices, known);
    StringBuilder question = new StringBuilder(asked.question()).append(": ");
    choices.stream().limit(MOST_CHOICES).forEach(choice -> question.append(choice).append(", "));
    if (!asked.role().equals("side")) {
      question.append("other, ");
    }
    return Optional.of(
        new MissingAttribute(asked.role(), question.append("or not determined?").toString()));
  }

  /** What most of the choices speak of; where they share their last word, that word too. */
  private MissingAttribute role(List<String> choices, List<List<String>> titles) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, MissingAttribute> first = new LinkedHashMap<>();
    List<String> shared = sharedNeighbours(titles);
    byWords.forEach((words, attribute) -> counts.putIfAbsent(attribute.role(), 0));
    for (String choice : choices) {
      String padded = " " + plain(choice) + " ";
      Set<String> roles = new HashSet<>();
      byWords.forEach((words, attribute) -> {
        boolean neighbour = shared.stream().anyMatch(word -> words.equals(" " + word + " "));
        if ((neighbour || padded.contains(words)) && roles.add(attribute.role())) {
          counts.merge(attribute.role(), 1, Integer::sum);
          first.putIfAbsent(attribute.role(), attribute);
        }
      });
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most && 2 * count.getValue() >= choices.size()) {
        most = count.getValue();
        best = count.getKey();
      }
    }
    return first.getOrDefault(best, GENERAL);
  }

  /** The words beside the choices that all titles share: "stage", "trimester". */
  private static List<String> sharedNeighbours(List<List<String>> titles) {
    if (titles.size() < 2) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    int front = prefix(titles);
    int back = suffix(titles, front);
    List<String> title = titles.getFirst();
    if (front > 0) {
      words.add(plain(title.get(front - 1)));
    }
    if (back > 0) {
      words.add(plain(title.get(title.size() - back)));
    }
    words.removeIf(
        word -> !word.equals("stage") && !word.equals("trimester") && !word.equals("grade"));
    return words;
  }

  /** The titles without what they share at their beginning and end. */
  private static List<String> choices(List<List<String>> titles) {
    int front = titles.size() < 2 ? 0 : prefix(titles);
    int back = titles.size() < 2 ? 0 : suffix(titles, front);
    List<String> choices = new ArrayList<>();
    for (List<String> title : titles) {
      String choice = String.join(" ", title.subList(front, title.size() - back));
      choices.add(choice.endsWith(",") ? choice.substring(0, choice.length() - 1) : choice);
    }
    return choices;
  }

  private static int prefix(List<List<String>> titles) {
    int shared = 0;
    while (true) {
      for (List<String> title : titles) {
        boolean same =
            title.size() > shared + 1 && title.get(shared).equals(titles.getFirst().get(shared));
        if (!same) {
          return shared;
        }
      }
      shared++;
    }
  }

  private static int suffix(List<List<String>> titles, int front) {
    int shared = 0;
    while (true) {
      for (List<String> title : titles) {
        boolean same =
            title.size() - shared - 1 > front
                && title
                    .get(title.size() - shared - 1)
                    .equals(titles.getFirst().get(titles.getFirst().size() - shared - 1));
        if (!same) {
          return shared;
        }
      }
      shared++;
    }
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace(",", "").replace("(", "").replace(")", "");
  }
}

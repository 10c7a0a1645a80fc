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

  /** Words that stay with a choice although all choices share them. */
  private static final Set<String> TELLING =
      Set.of("stage", "grade", "type", "due", "to", "with", "without", "first", "second");

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
    MissingAttribute asked = role(choices);
    StringBuilder question = new StringBuilder(asked.question()).append(": ");
    choices.stream().limit(MOST_CHOICES).forEach(choice -> question.append(choice).append(", "));
    if (!asked.role().equals("side")) {
      question.append("other, ");
    }
    return Optional.of(
        new MissingAttribute(asked.role(), question.append("or not determined?").toString()));
  }

  /** What most of the choices speak of. */
  private MissingAttribute role(List<String> choices) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, MissingAttribute> first = new LinkedHashMap<>();
    byWords.forEach((words, attribute) -> counts.putIfAbsent(attribute.role(), 0));
    for (String choice : choices) {
      String padded = " " + plain(choice) + " ";
      Set<String> roles = new HashSet<>();
      byWords.forEach((words, attribute) -> {
        if (padded.contains(words) && roles.add(attribute.role())) {
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

  /** The titles without what most of them share at their beginning and end. */
  private static List<String> choices(List<List<String>> titles) {
    List<String> front = shared(titles, true);
    List<String> back = shared(titles, false);
    List<String> choices = new ArrayList<>();
    for (List<String> title : titles) {
      List<String> left = title;
      if (left.size() > front.size() && startsWith(left, front)) {
        left = left.subList(front.size(), left.size());
      }
      if (left.size() > back.size() && endsWith(left, back)) {
        left = left.subList(0, left.size() - back.size());
      }
      String choice = String.join(" ", left);
      choices.add(choice.endsWith(",") ? choice.substring(0, choice.length() - 1) : choice);
    }
    return choices;
  }

  /** The longest run of words with which all titles begin or end, or most up to a comma. */
  private static List<String> shared(List<List<String>> titles, boolean atFront) {
    List<String> first = titles.getFirst();
    for (int length = first.size() - 1; length > 0 && titles.size() > 1; length--) {
      List<String> run =
          atFront ? first.subList(0, length) : first.subList(first.size() - length, first.size());
      long having =
          titles.stream()
              .filter(title -> title.size() > run.size())
              .filter(title -> atFront ? startsWith(title, run) : endsWith(title, run))
              .count();
      boolean all = having == titles.size();
      boolean most = atFront && run.getLast().endsWith(",") && 2 * having > titles.size();
      String edge = atFront ? run.getLast() : first.get(first.size() - length - 1);
      if ((all || most) && !TELLING.contains(edge)) {
        return run;
      }
    }
    return List.of();
  }

  private static boolean startsWith(List<String> title, List<String> run) {
    return title.size() >= run.size() && title.subList(0, run.size()).equals(run);
  }

  private static boolean endsWith(List<String> title, List<String> run) {
    return title.size() >= run.size()
        && title.subList(title.size() - run.size(), title.size()).equals(run);
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace(",", "").replace("(", "").replace(")", "");
  }
}

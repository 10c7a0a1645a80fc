package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Services counted by lesion or stage, from {@code models/rules/services/lesions.tsv}. Immutable.
 */
final class LesionServices {
  private static final int REACH = 5;

  /** A second lesion was treated as the first. */
  private static final WordPattern LIKEWISE = WordPattern.ofRow("the same way");

  private static final Set<String> OF = Set.of("of", "the", "these", "those");
  private static final Set<String> SINGULAR = Set.of("a", "an", "the", "single", "this");

  private record Row(
      WordPattern words,
      String first,
      int covers,
      String more,
      int step,
      String many,
      int from,
      String name,
      List<String> nouns) {}

  private record Count(int value, boolean known) {}

  private final List<Row> rows = new ArrayList<>();

  private LesionServices() {}

  static LesionServices load() {
    LesionServices services = new LesionServices();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/lesions.tsv",
                "words",
                "first",
                "covers",
                "more",
                "step",
                "many",
                "from",
                "name",
                "nouns")
            .rows()) {
      services.rows.add(
          new Row(
              WordPattern.ofRow(row.get("words")),
              row.get("first"),
              Integer.parseInt(row.get("covers")),
              row.get("more").replace("-", ""),
              Integer.parseInt(row.get("step")),
              row.get("many").replace("-", ""),
              Integer.parseInt(row.get("from")),
              row.get("name"),
              List.of(row.get("nouns").split("\\|"))));
    }
    services.rows.sort(
        Comparator.comparing((Row row) -> biopsy(row) ? row.first() : "").reversed());
    return services;
  }

  /** The biopsy that goes deeper is the first, the others are further ones. */
  private static boolean biopsy(Row row) {
    return row.first().startsWith("1110");
  }

  List<ServiceDraft> find(ServiceNote note, StatusCues status, List<Declined> left) {
    List<ServiceDraft> drafts = new ArrayList<>();
    boolean biopsied = false;
    for (Row row : rows) {
      if (biopsy(row)
          && drafts.stream()
              .anyMatch(draft -> draft.code.equals(row.first()) || draft.code.equals(row.more()))) {
        continue;
      }
      Count best = new Count(0, true);
      Optional<ServiceSentence> where = Optional.empty();
      Optional<Span> words = Optional.empty();
      for (ServiceSentence told : note.sentences()) {
        ServiceSentence sentence = item(row, told, note);
        List<Span> spans = row.words().match(sentence.words(), () -> note.near(told), note.all());
        if (spans.isEmpty()) {
          continue;
        }
        Span mention = spans.stream().reduce(Span::cover).orElseThrow();
        Optional<StatusCues.Left> not =
            status
                .left(sentence, spans, mention, false, note.day())
                .filter(one -> !StatusCues.specimen(one, mention, note.text()));
        if (not.isPresent()) {
          left.add(new Declined(mention, not.orElseThrow(), row.name()));
          continue;
        }
        if (!Performed.proven(Proof.PROCEDURE, sentence, note, mention)) {
          continue;
        }
        Count count = totalled(count(row, sentence), sentence, note);
        if (count.value() > best.value()) {
          best = count;
          where = Optional.of(sentence);
          words = Optional.of(mention);
        }
      }
      if (where.isPresent()) {
        boolean additional = biopsied && biopsy(row);
        biopsied |= biopsy(row);
        add(drafts, row, best, where.orElseThrow(), words.orElseThrow(), additional);
      }
    }
    return drafts;
  }

  /** A problem with what was done about it behind its dash, where only both tell of a service. */
  private static ServiceSentence item(Row row, ServiceSentence sentence, ServiceNote note) {
    return note.labelled(sentence)
        .filter(line ->
            row.words().match(sentence.words(), () -> note.near(sentence), note.all()).isEmpty())
        .orElse(sentence);
  }

  private static void add(
      List<ServiceDraft> drafts,
      Row row,
      Count count,
      ServiceSentence sentence,
      Span words,
      boolean additional) {
    int total = count.value();
    if (row.from() > 0 && total >= row.from()) {
      drafts.add(draft(row, row.many(), 1, sentence, words, count));
      return;
    }
    if (!additional) {
      drafts.add(draft(row, row.first(), 1, sentence, words, count));
    }
    int rest = additional ? total : total - row.covers();
    if (rest > 0 && !row.more().isEmpty()) {
      drafts.add(
          draft(row, row.more(), (rest + row.step() - 1) / row.step(), sentence, words, count));
    }
  }

  private static ServiceDraft draft(
      Row row, String code, int units, ServiceSentence sentence, Span words, Count count) {
    ServiceDraft draft =
        new ServiceDraft(
            code,
            row.name(),
            "lesion" + code,
            Set.of("visit"),
            sentence,
            "number of lesions, site, method");
    draft.with(words, ServiceEvidence.Role.SERVICE);
    draft.units = units;
    if (!count.known()) {
      draft.ask("quantity", "How many lesions were treated?");
    }
    return draft;
  }

  /** "Total 17" may stand in the sentence behind. */
  private static Count totalled(Count count, ServiceSentence sentence, ServiceNote note) {
    int next = sentence.index() + 1;
    if (next >= note.sentences().size()) {
      return count;
    }
    Words behind = note.sentences().get(next).words();
    int total =
        behind.size() <= REACH && behind.size() > 1 && behind.get(0).equals("total")
            ? LesionSums.of(behind)
            : 0;
    return total > count.value() ? new Count(total, true) : count;
  }

  private static Count count(Row row, ServiceSentence sentence) {
    if (row.name().startsWith("Mohs")) {
      return new Count(Math.max(stages(sentence.text()), counted(row, sentence.words())), true);
    }
    Words words = sentence.words();
    int best = 0;
    boolean plural = false;
    for (int i = 0; i < words.size(); i++) {
      if (!noun(row, words, i)) {
        continue;
      }
      OptionalDouble number = Quantities.before(words, i, REACH);
      OptionalDouble behind = behind(words, i);
      if (behind.isPresent()) {
        best = Math.max(best, (int) behind.getAsDouble());
      } else if (number.isPresent()) {
        best = Math.max(best, (int) number.getAsDouble());
      }
      plural |= words.get(i).endsWith("s") && !words.get(i).endsWith("is");
    }
    if (best == 0) {
      best = times(row, sentence);
    }
    if (best == 0) {
      best = all(words);
    }
    best = Math.max(best, LesionSums.of(words));
    if (best == 0 && plural && biopsy(row)) {
      best = LesionSums.listed(sentence);
    }
    if (best <= 1 && !row.more().isEmpty()) {
      best += sentence.has(LIKEWISE) ? best == 0 ? 2 : 1 : 0;
    }
    if (best > 0) {
      return new Count(best, true);
    }
    boolean singular = false;
    for (int i = 0; i < words.size(); i++) {
      singular |= SINGULAR.contains(words.get(i));
    }
    return new Count(1, !plural || singular && !plural);
  }

  /** The number right before a noun: "two stages"; 0 for none. */
  private static int counted(Row row, Words words) {
    int most = 0;
    for (int i = 1; i < words.size(); i++) {
      if (noun(row, words, i)) {
        most = Math.max(most, (int) Quantities.number(words.get(i - 1)).orElse(0));
      }
    }
    return most;
  }

  /** The number right behind what was done: "cryotherapy x 9". */
  private static int times(Row row, ServiceSentence sentence) {
    int most = 0;
    for (Span span : row.words().match(sentence.words(), sentence.words())) {
      OptionalDouble number = behind(sentence.words(), sentence.lastWord(span));
      most = Math.max(most, (int) number.orElse(0));
    }
    return most;
  }

  /** The number in "all seven were frozen", where the sentence before names the lesions. */
  private static int all(Words words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean leads = words.get(i).equals("all") || words.get(i).equals("each");
      int at = leads && OF.contains(words.get(i + 1)) && i + 2 < words.size() ? i + 2 : i + 1;
      at = leads && OF.contains(words.get(at)) && at + 1 < words.size() ? at + 1 : at;
      OptionalDouble number = leads ? Quantities.number(words.get(at)) : OptionalDouble.empty();
      if (number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())) {
        return (int) number.getAsDouble();
      }
    }
    return 0;
  }

  /** The number in "keratoses x7" or "keratoses x 7". */
  private static OptionalDouble behind(Words words, int at) {
    int next = at + 1;
    if (next >= words.size() || words.get(next).charAt(0) != 'x') {
      return OptionalDouble.empty();
    }
    String word = words.get(next);
    int number = word.length() > 1 ? next : next + 1;
    if (number >= words.size() || Quantities.measured(words, number)) {
      return OptionalDouble.empty();
    }
    return Quantities.number(word.length() > 1 ? word.substring(1) : words.get(number));
  }

  private static boolean noun(Row row, Words words, int at) {
    for (String noun : row.nouns()) {
      String[] parts = noun.split(" ", -1);
      String last = parts[parts.length - 1];
      boolean fits =
          last.endsWith("*")
              ? words.get(at).startsWith(last.substring(0, last.length() - 1))
              : words.get(at).equals(last);
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static int stages(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    String[] names = {"stage iv", "stage iii", "stage ii", "stage i"};
    String[] numbers = {"stage 4", "stage 3", "stage 2", "stage 1"};
    for (int i = 0; i < names.length; i++) {
      if (lower.contains(names[i]) || lower.contains(numbers[i])) {
        return names.length - i;
      }
    }
    return 1;
  }
}

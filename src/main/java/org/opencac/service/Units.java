package org.opencac.service;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;

/** Counts the units of a service as its row says. Stateless. */
final class Units {
  private static final int MINUTES_REACH = 4;
  private static final int PACK_REACH = 3;
  private static final int ITEM_REACH = 4;
  private static final Set<String> SIZES =
      Set.of("piece", "way", "inch", "in", "by", "per", "times", "lumen", "day", "ply");
  private static final int MOST_LEADS = 4;

  /** A full needle test has at least five muscles of a limb. */
  private static final int FIVE = 5;

  private static final int MANY = 60;

  private Units() {}

  private static final String OF = "of ";
  private static final int OF_REACH = 4;
  private static final String LEAST = "least ";
  private static final String MOST = "most ";

  /** What is counted in each of several vials. */
  private static final WordPattern EACH_VIAL =
      WordPattern.of("each vial|per vial|from each vial|in each vial|vial each");

  /** Sets the units; false when the documented time is too short for the service. */
  static boolean count(
      ServiceRow row, ServiceDraft draft, ServiceSentence sentence, ServiceNote note) {
    Words words = sentence.words();
    if (row.units().startsWith(OF)) {
      counted(draft, row.units().substring(OF.length()), note.passages().words(sentence));
      return true;
    }
    if (row.units().startsWith(LEAST) || row.units().startsWith(MOST)) {
      return within(row.units(), note.passages().words(sentence));
    }
    Parts.Count count = Parts.count(row.units());
    if (!count.fits(sentence, note)) {
      return false;
    }
    switch (count.units()) {
      case "limbs of five", "limbs of few" -> {
        boolean five = count.units().endsWith("five");
        int limbs =
            Parts.limbs(note.passages().words(sentence), five ? FIVE : 1, five ? MANY : FIVE - 1);
        draft.units = Math.max(1, limbs);
        return limbs > 0;
      }
      case "limbs" -> draft.units = Parts.limbs(sentence.words());
      case "limbs of the passage" -> draft.units = Parts.limbs(note.passages().words(sentence));
      case "leads" -> draft.units = leads(words);
      case "therapy" -> {
        int minutes = TherapyMinutes.of(sentence, draft.mention(), note);
        draft.units = Math.max(1, (minutes + 7) / 15);
        return minutes >= 8;
      }
      case "pair" -> draft.units = 2;
      case "pieces" -> pieces(draft, words, sentence.text());
      case "flu" -> draft.units = has(sentence, "a and b|a b") ? 2 : 1;
      case "timesx" -> times(draft, sentence);
      case "per50" -> draft.units = packs(draft, sentence, 50);
      case "per100" -> draft.units = packs(draft, sentence, 100);
      case "miles" -> miles(draft, words);
      case "each15" -> {
        int minutes = minutes(sentence, note);
        draft.units = Math.max(1, (minutes + 7) / 15);
        return minutes >= 8;
      }
      case "critical" -> {
        int minutes = minutes(words);
        return minutes == 0 || minutes >= 30;
      }
      case "items" -> draft.units = (int) Math.max(1, items(draft, sentence).orElse(1));
      case "number" -> draft.units = number(row, words);
      case "count" -> {
        OptionalDouble number =
            Quantities.before(words, sentence.firstWord(draft.mention()) + 2, 4);
        number.ifPresent(n -> draft.units = (int) Math.max(1, n));
        if (number.isEmpty()) {
          draft.ask("quantity", "How many?");
        }
      }
      default -> draft.units = 1;
    }
    return true;
  }

  /** How many wires of a stimulator a sentence counts: a small number before them. */
  private static int leads(Words words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("lead") || word.startsWith("octrode") || word.startsWith("electrode")) {
        for (int j = i - 1; j >= Math.max(0, i - MINUTES_REACH); j--) {
          double number = Quantities.number(words.get(j)).orElse(0);
          if (number == Math.rint(number) && number > 0 && number <= MOST_LEADS) {
            return (int) number;
          }
        }
      }
    }
    return 1;
  }

  /**
   * The number right before words of the first group, or one word further before: "36 test
   * allergens".
   */
  private static int number(ServiceRow row, Words words) {
    int most = 1;
    for (Span place : row.pattern().places(words)) {
      int at = 0;
      while (at < words.size() && words.span(at).begin() < place.begin()) {
        at++;
      }
      for (int before = Math.max(0, at - 2); before < at; before++) {
        most = Math.max(most, (int) Quantities.number(words.get(before)).orElse(1));
      }
    }
    return most;
  }

  /** Whether a passage has "least 3" or "most 2" of the different words behind "of". */
  private static boolean within(String units, Words passage) {
    String[] limit = units.split(" ", 4);
    Set<String> different = new TreeSet<>();
    for (Span place : WordPattern.of(limit[3]).places(passage)) {
      for (int i = 0; i < passage.size(); i++) {
        if (passage.span(i).begin() == place.begin()) {
          different.add(passage.get(i));
        }
      }
    }
    int number = Integer.parseInt(limit[1]);
    return units.startsWith(LEAST) ? different.size() >= number : different.size() <= number;
  }

  /** The largest whole number before words of a passage that say what is counted. */
  private static void counted(ServiceDraft draft, String what, Words passage) {
    int most = 0;
    for (Span place : WordPattern.of(what).places(passage)) {
      int at = 0;
      while (passage.span(at).end() <= place.begin()) {
        at++;
      }
      OptionalDouble number = Quantities.before(passage, at, OF_REACH);
      most = Math.max(most, (int) number.orElse(0));
    }
    if (most == 0) {
      draft.ask("quantity", "How many?");
      return;
    }
    boolean each = !EACH_VIAL.match(passage, passage).isEmpty();
    draft.units = each ? most * Math.max(1, passage.places("vial").size() - 1) : most;
  }

  private static boolean has(ServiceSentence sentence, String words) {
    return sentence.has(WordPattern.of(words));
  }

  /** "x 2" counts only right behind what was done; standing alone it is a question. */
  private static void times(ServiceDraft draft, ServiceSentence sentence) {
    Words words = sentence.words();
    int last = sentence.lastWord(draft.mention());
    int first = sentence.firstWord(draft.mention());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      OptionalDouble number =
          word.equals("x") && i + 1 < words.size()
              ? Quantities.number(words.get(i + 1))
              : word.length() == 2 && word.charAt(0) == 'x'
                  ? Quantities.number(word.substring(1))
                  : OptionalDouble.empty();
      if (number.isEmpty()) {
        continue;
      }
      if (i >= first && i <= last + 2) {
        draft.units = (int) Math.max(1, number.getAsDouble());
      } else {
        draft.ask("quantity", "What does the number of times count?");
      }
    }
    if (sentence.has(WordPattern.of("twice"))) {
      draft.units = 2;
    }
  }

  /** The whole number that the line of an item names: "filters, 2, purchase", "x 2", "qty 2". */
  private static void pieces(ServiceDraft draft, Words words, String text) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).startsWith("x") ? words.get(i).substring(1) : words.get(i);
      OptionalDouble number = Quantities.number(word);
      String between =
          text.substring(
              Math.min(draft.mention().begin(), words.span(i).begin()),
              Math.max(draft.mention().end(), words.span(i).end()));
      if (number.isPresent()
          && number.getAsDouble() == Math.rint(number.getAsDouble())
          && between.indexOf('\n') < 0) {
        draft.units = (int) Math.max(1, number.getAsDouble());
        return;
      }
    }
  }

  /** The number right before what is counted, or else the first that is large enough. */
  private static int packs(ServiceDraft draft, ServiceSentence sentence, int each) {
    Words words = sentence.words();
    int at = sentence.firstWord(draft.mention());
    for (int i = at - 1; i >= Math.max(0, at - PACK_REACH); i--) {
      OptionalDouble number = Quantities.number(words.get(i));
      if (number.orElse(0) >= each) {
        return (int) Math.ceil(number.getAsDouble() / each);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      OptionalDouble number = Quantities.number(words.get(i));
      if (number.isPresent() && number.getAsDouble() >= each) {
        return (int) Math.ceil(number.getAsDouble() / each);
      }
    }
    return 1;
  }

  /**
   * How many pieces of an item: the number before its words, "x 200", "#30", "12 for the month".
   */
  private static OptionalDouble items(ServiceDraft draft, ServiceSentence sentence) {
    Words words = sentence.words();
    int first = sentence.firstWord(draft.mention());
    int last = sentence.lastWord(draft.mention());
    for (int i = Math.min(last, first + 2); i >= Math.max(0, first - ITEM_REACH); i--) {
      if (whole(words, i) && !sized(words, i)) {
        return Quantities.number(words.get(i));
      }
    }
    for (int i = last + 1; i < words.size(); i++) {
      boolean times = words.get(i - 1).equals("x") && !sized(words, i - 2);
      boolean month =
          i + 2 < words.size() && words.get(i + 1).equals("for") || words.get(i - 1).equals("qty");
      if (whole(words, i) && (times || month) && !Quantities.measured(words, i)) {
        return Quantities.number(words.get(i));
      }
    }
    return OptionalDouble.empty();
  }

  private static boolean whole(Words words, int at) {
    OptionalDouble number = Quantities.number(words.get(at));
    return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
  }

  /** Whether a number is a size: "16 Fr", "4 x 4", "one piece", "two way". */
  private static boolean sized(Words words, int at) {
    if (at < 0 || Quantities.number(words.get(at)).isEmpty()) {
      return false;
    }
    String next = at + 1 < words.size() ? words.get(at + 1) : "";
    boolean between =
        at >= 2
            && words.get(at - 1).equals("x")
            && Quantities.number(words.get(at - 2)).isPresent();
    return Quantities.measured(words, at) || SIZES.contains(next) || between;
  }

  private static void miles(ServiceDraft draft, Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("mile") || words.get(i).equals("mi")) {
        OptionalDouble number = OptionalDouble.empty();
        for (int j = Math.max(0, i - 2); j < Math.min(words.size(), i + 3); j++) {
          number = number.isPresent() ? number : Quantities.number(words.get(j));
        }
        if (number.isPresent()) {
          draft.units = (int) Math.max(1, Math.ceil(number.getAsDouble()));
          return;
        }
      }
    }
    draft.ask("quantity", "How many miles with the patient?");
  }

  /** Minutes of the sentence or of those right behind it, or between two times of day. */
  private static int minutes(ServiceSentence sentence, ServiceNote note) {
    int end = Math.min(note.sentences().size(), sentence.index() + MINUTES_REACH);
    for (ServiceSentence one : note.sentences().subList(sentence.index(), end)) {
      int minutes = minutes(one.words());
      Span span = one.words().span();
      if (minutes == 0) {
        minutes = Clock.minutes(note.text().substring(span.begin(), span.end())).orElse(0);
      }
      if (minutes > 0) {
        return minutes;
      }
    }
    return 0;
  }

  private static int minutes(Words words) {
    List<Quantities.Measure> measures = Quantities.measures(words, "min");
    return measures.isEmpty() ? 0 : (int) measures.getFirst().value();
  }
}

package org.opencac.service;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;

/** Counts the units of a service as its row says. Stateless. */
final class Units {
  private static final int MINUTES_REACH = 4;

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
    switch (row.units()) {
      case "limbs" ->
          draft.units =
              has(
                      sentence,
                      "both|two limbs|two extremities|two arms|two legs|2 limbs|2 extremities|bilateral")
                  ? 2
                  : 1;
      case "pair" -> draft.units = 2;
      case "pieces" -> pieces(draft, words, sentence.text());
      case "flu" -> draft.units = has(sentence, "a and b|a b") ? 2 : 1;
      case "timesx" -> times(draft, sentence);
      case "per50" -> draft.units = packs(words, 50);
      case "per100" -> draft.units = packs(words, 100);
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

  private static int packs(Words words, int each) {
    for (int i = 0; i < words.size(); i++) {
      OptionalDouble number = Quantities.number(words.get(i));
      if (number.isPresent() && number.getAsDouble() >= each) {
        return (int) Math.ceil(number.getAsDouble() / each);
      }
    }
    return 1;
  }

  private static void miles(ServiceDraft draft, Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("mile")) {
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

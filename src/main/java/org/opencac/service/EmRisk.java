package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/** Decisions of management that a note tells of, by their risk. Immutable. */
final class EmRisk {
  /** What was done during the visit, whatever kind of section it is taken for. */
  private static final WordPattern COURSE =
      WordPattern.of(
          "ed course|er course|emergency department course|course in the ed|treatment|mdm|course|tx|rx|rx in ed"
              + "|meds given|dispo|disposition|plan|orders");

  /** What begins an unlabelled line about management. */
  private static final Set<String> MANAGES =
      Set.of(
          "tx", "rx", "treated", "given", "dispo", "disposition", "plan", "admit", "mdm", "course");

  private static final WordPattern ARRANGES =
      WordPattern.of("d w|discussed with|spoke with & hospitalist|admit|admitting|accepted");

  private static final WordPattern COUNTER = WordPattern.of("over the counter|otc");
  private static final int DRUG_REACH = 6;
  private static final int TAKEN_REACH = 4;
  private static final Set<String> DOSES =
      Set.of(
          "mg", "mcg", "units", "im", "iv", "bid", "tid", "qid", "daily", "nightly", "puffs",
          "tablet", "ml");

  /** How long or how often a drug is to be taken. */
  private static final Set<String> LENGTHS =
      Set.of("d", "day", "days", "wk", "weeks", "qhs", "qd", "weekly", "tabs", "drops", "hours");

  private final EmWords words;

  EmRisk(EmWords words) {
    this.words = words;
  }

  /** Risk of management. */
  List<Worksheet.Element> find(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    boolean course = false;
    for (ServiceSentence sentence : note.statements()) {
      course = labelled(sentence) ? sentence.has(COURSE) : course || manages(sentence);
      if (EmElements.history(sentence.kind())
          || sentence.kind() == SectionKind.HISTORY_OF_PRESENT_ILLNESS && !course) {
        continue;
      }
      for (EmWords.Row row : words.of("risk")) {
        List<Span> spans = row.words().match(sentence.words(), note.all());
        if (!spans.isEmpty() && !Denial.of(sentence, spans.getFirst())) {
          found.add(EmElements.element(row.what(), row.reason(), row.level(), spans, sentence));
        }
      }
      drug(sentence).ifPresent(found::add);
    }
    found.sort((a, b) -> Integer.compare(b.level(), a.level()));
    return found;
  }

  private static boolean manages(ServiceSentence sentence) {
    return sentence.words().size() > 0 && MANAGES.contains(sentence.words().get(0))
        || sentence.has(ARRANGES);
  }

  private static boolean labelled(ServiceSentence sentence) {
    return sentence.text().startsWith(":", sentence.words().span().end());
  }

  private Optional<Worksheet.Element> drug(ServiceSentence sentence) {
    Words in = sentence.words();
    for (int i = 0; i < in.size(); i++) {
      Optional<Span> span = Optional.empty();
      boolean two = i + 1 < in.size() && words.prescribes(in.get(i) + " " + in.get(i + 1));
      if ((two || words.prescribes(in.get(i))) && !counter(in)) {
        span = Optional.of(in.span(i, two ? i + 1 : i));
      } else if (words.decides(in.get(i))
          || i + 1 < in.size() && words.decides(in.get(i) + " " + in.get(i + 1))) {
        for (int j = i + 1; j < Math.min(in.size(), i + 1 + DRUG_REACH); j++) {
          boolean dose = DOSES.contains(in.get(j)) && Quantities.number(in.get(j - 1)).isPresent();
          if (words.drug(in.get(j)) || dose && !counter(in)) {
            span = Optional.of(in.span(i, j));
            break;
          }
        }
      } else if (words.drug(in.get(i)) && (follows(in, i) || dosed(in, i))) {
        span = Optional.of(in.span(i, Math.min(in.size() - 1, i + 3)));
      }
      if (span.isPresent() && !undone(in, i) && !in.get(0).equals("taking")) {
        return Optional.of(
            EmElements.element(
                "prescription drug management",
                "a documented decision about a prescription drug",
                2,
                List.of(span.orElseThrow()),
                sentence));
      }
    }
    return Optional.empty();
  }

  /** "Not prescribed", "nothing prescribed", "no antibiotic given". */
  private boolean undone(Words in, int at) {
    return at > 0 && (words.undone(in.get(at - 1)) || at > 1 && words.undone(in.get(at - 2)));
  }

  /** A drug with its dose, as plans list what is ordered; not what the patient takes already. */
  private boolean dosed(Words in, int at) {
    boolean number = at + 1 < in.size() && Quantities.number(in.get(at + 1)).isPresent();
    if (number && !taken(in, at)) {
      return true;
    }
    for (int i = at + 1; i + 1 < Math.min(in.size(), at + 5); i++) {
      String unit = in.get(i + 1);
      if (Quantities.number(in.get(i)).isPresent()
          && (DOSES.contains(unit) || LENGTHS.contains(unit) && !taken(in, at))) {
        return true;
      }
    }
    return false;
  }

  private boolean taken(Words in, int at) {
    for (int i = Math.max(0, at - TAKEN_REACH); i < at; i++) {
      if (words.taken(in.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** A drug name with a decision behind it: "losartan increased to 100 mg", "prescribed". */
  private boolean follows(Words in, int at) {
    for (int i = at + 1; i < Math.min(in.size(), at + 6); i++) {
      if (words.decided(in.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean counter(Words in) {
    return !COUNTER.match(in, in).isEmpty();
  }
}

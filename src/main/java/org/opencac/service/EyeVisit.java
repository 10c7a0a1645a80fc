package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * The visit to an eye doctor, by the extent of the examination and not by decision making: the note
 * names the extent, or the parts of the examination do. A comprehensive one looks at the whole
 * visual system: acuity, outside, fields or motility, and the fundus. Parts and words come from
 * {@code models/rules/services/em-eye.tsv}. Immutable and safe to share between threads.
 */
final class EyeVisit {
  private record Part(String name, WordPattern words) {}

  /** So many parts of the eye are looked at by nobody but an eye doctor. */
  private static final int LEAST_PARTS = 4;

  private static final int BOX = 4;

  private final List<Part> parts = new ArrayList<>();
  private final List<WordPattern> comprehensive = new ArrayList<>();
  private final List<WordPattern> intermediate = new ArrayList<>();

  private EyeVisit() {}

  /** Reads the table. */
  static EyeVisit load() {
    EyeVisit visit = new EyeVisit();
    for (RuleTable.Row row :
        RuleTable.read("services/em-eye.tsv", "kind", "name", "words").rows()) {
      WordPattern words = WordPattern.of(row.get("words"));
      switch (row.get("kind")) {
        case "element" -> visit.parts.add(new Part(row.get("name"), words));
        case "comprehensive" -> visit.comprehensive.add(words);
        case "intermediate" -> visit.intermediate.add(words);
        default -> throw new IllegalStateException("unknown kind in em-eye.tsv:" + row.line());
      }
    }
    return visit;
  }

  /** The visit of a note; empty when the note is not that of an eye doctor. */
  Optional<ServiceDraft> of(ServiceNote note, boolean fresh) {
    if (note.setting() != Setting.OUTPATIENT) {
      return Optional.empty();
    }
    Set<String> seen = new TreeSet<>();
    List<ServiceEvidence> evidence = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      if (EmElements.history(sentence.kind())) {
        continue;
      }
      for (Part part : parts) {
        List<Span> spans = part.words().match(sentence.words(), note.all());
        if (!spans.isEmpty() && ticked(note.text(), spans.getFirst()) && seen.add(part.name())) {
          evidence.add(
              new ServiceEvidence(spans.getFirst(), ServiceEvidence.Role.SERVICE, sentence.kind()));
        }
      }
    }
    boolean doctor = seen.contains("pressure") || seen.contains("lamp");
    if (!doctor || seen.size() < LEAST_PARTS) {
      return Optional.empty();
    }
    Optional<ServiceEvidence> whole = told(comprehensive, note);
    Optional<ServiceEvidence> partly = told(intermediate, note);
    boolean full = whole.isPresent() || partly.isEmpty() && whole(seen);
    String code = fresh ? full ? "92004" : "92002" : full ? "92014" : "92012";
    ServiceDraft draft =
        new ServiceDraft(
            code,
            (full ? "comprehensive" : "intermediate")
                + " eye visit, "
                + (fresh ? "new" : "established")
                + " patient",
            "visit",
            Set.of(),
            note.sentences().getFirst(),
            "history, parts of the eyes examined, treatment begun or continued");
    whole.ifPresent(draft.evidence::add);
    partly.filter(e -> !full).ifPresent(draft.evidence::add);
    draft.evidence.addAll(evidence);
    return Optional.of(draft);
  }

  private static boolean whole(Set<String> seen) {
    return seen.contains("acuity")
        && seen.contains("external")
        && seen.contains("fundus")
        && (seen.contains("fields") || seen.contains("motility"));
  }

  private static Optional<ServiceEvidence> told(List<WordPattern> patterns, ServiceNote note) {
    for (ServiceSentence sentence : note.sentences()) {
      for (WordPattern pattern : patterns) {
        List<Span> spans = pattern.match(sentence.words(), note.all());
        if (!spans.isEmpty() && ticked(note.text(), spans.getFirst())) {
          return Optional.of(
              new ServiceEvidence(spans.getFirst(), ServiceEvidence.Role.SERVICE, sentence.kind()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether no empty box stands before the words: "[ ] comprehensive". */
  private static boolean ticked(String text, Span span) {
    String before = text.substring(Math.max(0, span.begin() - BOX), span.begin()).strip();
    return !before.endsWith("[ ]") && !before.endsWith("[]");
  }
}

package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.note.Setting;

/**
 * One line of {@code guideline-edits.tsv}. In its message <code>{a}</code> stands for the code it
 * is about, <code>{b}</code> for the other one, <code>{first}</code> for the first diagnosis.
 *
 * @param id the edit it belongs to
 * @param kind what must hold
 * @param codes the codes it is about
 * @param other the other codes, for kinds that need them
 * @param unless it does not apply when one of these codes is there
 * @param settings where it applies; empty for everywhere
 * @param level the level is never graver than this
 * @param section the section, empty for that of the registry
 * @param message one sentence
 * @param fix what would put it right
 */
record GuidelineRule(
    String id,
    Kind kind,
    List<CodePattern> codes,
    List<CodePattern> other,
    List<CodePattern> unless,
    List<Setting> settings,
    Level level,
    String section,
    String message,
    String fix) {

  /** What a line can say. */
  enum Kind {
    /** The codes never stand first. */
    NEVER_FIRST,
    /** If one of the codes is there, one of them (or of the others) stands first. */
    FIRST,
    /** The codes never stand with the others. */
    NEVER_WITH,
    /** The codes need one of the others. */
    NEEDS,
    /** The codes stand before the others. */
    BEFORE,
    /** Only one of the codes is there. */
    ONLY_ONE;

    static Optional<Kind> of(String text) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** Copies the lists. */
  GuidelineRule {
    codes = List.copyOf(codes);
    other = List.copyOf(other);
    unless = List.copyOf(unless);
    settings = List.copyOf(settings);
  }

  void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    if (diagnoses.isEmpty()
        || !(settings.isEmpty() || settings.contains(context.facts().setting()))) {
      return;
    }
    List<Integer> about = positions(diagnoses, codes);
    if (about.isEmpty() || !positions(diagnoses, unless).isEmpty()) {
      return;
    }
    switch (kind) {
      case NEVER_FIRST -> {
        if (about.getFirst() == 0) {
          report(diagnoses, 0, 0, findings);
        }
      }
      case FIRST -> {
        String first = diagnoses.getFirst().code();
        if (about.getFirst() > 0 && !CodePattern.anyMatches(other, first)) {
          report(diagnoses, about.getFirst(), 0, findings);
        }
      }
      case NEVER_WITH -> {
        for (int b : positions(diagnoses, other)) {
          if (b != about.getFirst()) {
            report(diagnoses, about.getFirst(), b, findings);
            return;
          }
        }
      }
      case NEEDS -> {
        if (positions(diagnoses, other).isEmpty()) {
          report(diagnoses, about.getFirst(), about.getFirst(), findings);
        }
      }
      case BEFORE -> {
        List<Integer> behind = positions(diagnoses, other);
        if (!behind.isEmpty() && behind.getFirst() < about.getFirst()) {
          report(diagnoses, about.getFirst(), behind.getFirst(), findings);
        }
      }
      case ONLY_ONE -> {
        if (about.size() > 1) {
          report(diagnoses, about.get(1), about.getFirst(), findings);
        }
      }
    }
  }

  private void report(List<Diagnosis> diagnoses, int a, int b, Findings findings) {
    String codeA = diagnoses.get(a).code();
    String codeB = diagnoses.get(b).code();
    String first = diagnoses.getFirst().code();
    findings.add(
        Draft.at(Place.diagnosis(a + 1), filled(message, codeA, codeB, first))
            .about(a == b ? List.of(codeA) : List.of(codeA, codeB))
            .toFix(filled(fix, codeA, codeB, first))
            .in(section)
            .atMost(level));
  }

  private static String filled(String text, String a, String b, String first) {
    return text.replace("{a}", a).replace("{b}", b).replace("{first}", first);
  }

  private static List<Integer> positions(List<Diagnosis> diagnoses, List<CodePattern> patterns) {
    List<Integer> found = new ArrayList<>(2);
    if (!patterns.isEmpty()) {
      for (int i = 0; i < diagnoses.size(); i++) {
        if (diagnoses.get(i).system() == org.opencac.codeset.CodeSystem.ICD_10_CM
            && CodePattern.anyMatches(patterns, diagnoses.get(i).code())) {
          found.add(i);
        }
      }
    }
    return found;
  }
}

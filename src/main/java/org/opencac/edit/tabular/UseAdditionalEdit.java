package org.opencac.edit.tabular;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/**
 * A code whose "use additional code" note asks for a code that is not there, or that stands first
 * instead of behind it. A warning when the note asks for something that is always so (the stage,
 * the type, the weeks); an information otherwise; nothing when the note itself says "if
 * applicable". Notes of chapters and sections are left out.
 */
final class UseAdditionalEdit implements Edit {
  private static final Pattern ALWAYS =
      Pattern.compile("\\b(stage|type|severity|weeks? of gestation|degree|extent)\\b");

  private final TabularRuleStore store;

  UseAdditionalEdit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "USE_ADDITIONAL";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store
        .inForce(context)
        .ifPresent(rules -> {
          Set<String> reported = new HashSet<>();
          for (int i = 0; i < context.diagnoses().size(); i++) {
            if (context.diagnoses().get(i).system() == CodeSystem.ICD_10_CM) {
              check(context.diagnoses(), rules, i, reported, findings);
            }
          }
        });
  }

  private static void check(
      List<Diagnosis> diagnoses,
      TabularRules rules,
      int at,
      Set<String> reported,
      Findings findings) {
    String code = diagnoses.get(at).code();
    String raw = CodeSystem.undotted(code);
    Map<String, List<TabularReference>> lists = new LinkedHashMap<>();
    for (TabularReference note : rules.of(code, TabularNoteKind.USE_ADDITIONAL_CODE)) {
      if (!note.overarching()
          && !note.references().selectors().isEmpty()
          && note.concerns(raw)
          && !note.names(raw)) {
        lists.merge(note.place() + heading(note), List.of(note), UseAdditionalEdit::joined);
      }
    }
    for (Map.Entry<String, List<TabularReference>> list : lists.entrySet()) {
      int found = position(diagnoses, at, list.getValue());
      if (found == 0 && at > 0) {
        order(code, diagnoses.getFirst().code(), rules, list.getValue(), findings);
      } else if (found < 0 && reported.add(list.getKey())) {
        missing(code, at + 1, list.getValue(), findings);
      }
    }
  }

  private static String heading(TabularReference note) {
    int colon = note.text().indexOf(':');
    return colon < 0 ? note.text() : note.text().substring(0, colon);
  }

  private static List<TabularReference> joined(
      List<TabularReference> some, List<TabularReference> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Where the first code that the notes name stands, from 0; -1 for nowhere. */
  private static int position(List<Diagnosis> diagnoses, int at, List<TabularReference> notes) {
    for (int j = 0; j < diagnoses.size(); j++) {
      String raw = CodeSystem.undotted(diagnoses.get(j).code());
      if (j != at && notes.stream().anyMatch(note -> note.names(raw))) {
        return j;
      }
    }
    return -1;
  }

  /** The other code's own "code first" note speaks up where it has one. */
  private static void order(
      String code,
      String first,
      TabularRules rules,
      List<TabularReference> notes,
      Findings findings) {
    boolean said =
        rules.of(first, TabularNoteKind.CODE_FIRST).stream()
            .anyMatch(note -> note.names(CodeSystem.undotted(code)));
    boolean broad =
        notes.stream()
            .flatMap(note -> note.references().selectors().stream())
            .filter(selector -> selector.matches(first))
            .allMatch(CodeSelector::broad);
    boolean list = notes.size() > 1 || notes.getFirst().text().contains(":");
    if (!said && !broad && !list && notes.stream().noneMatch(TabularReference::optional)) {
      TabularReference note = notes.getFirst();
      findings.add(
          Draft.at(
                  Place.diagnosis(1),
                  first + " completes " + code + " and is to stand behind it, not first")
              .about(first, code)
              .toFix("Put " + code + " before " + first)
              .quoting("Use additional: " + note.text(), note.place())
              .atMost(Level.WARNING));
    }
  }

  private static void missing(
      String code, int position, List<TabularReference> notes, Findings findings) {
    TabularReference note = notes.getFirst();
    if (note.optional()) {
      return;
    }
    boolean always =
        notes.size() == 1
            && ALWAYS.matcher(note.text().toLowerCase(Locale.ROOT)).find()
            && note.references().selectors().stream().noneMatch(UseAdditionalEdit::circumstance);
    findings.add(
        Draft.at(
                Place.diagnosis(position),
                code
                    + (always
                        ? " asks for a second code that completes it, and none is there"
                        : " may take a second code, if the record supports one"))
            .about(code)
            .toFix("Add the code that the record supports")
            .quoting("Use additional: " + note.text(), note.place())
            .atMost(always ? Level.WARNING : Level.INFORMATION));
  }

  /** External causes, circumstances and agents are often not known. */
  private static boolean circumstance(CodeSelector selector) {
    char chapter = selector.first().charAt(0);
    return chapter >= 'V' && !selector.first().startsWith("Z3A") || chapter == 'B';
  }
}

package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.PerCode;
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
  private final PerCode<List<Wanted>> wanted;

  /**
   * What a code asks for besides.
   *
   * @param key the place of its notes and their heading, to say it once an encounter
   * @param notes the lines of the list, at least one
   */
  private record Wanted(String key, List<TabularReference> notes) {}

  UseAdditionalEdit(TabularRuleStore store) {
    this.store = store;
    this.wanted = new PerCode<>((codes, code) -> wanted(store.of(codes).at(code)));
  }

  @Override
  public String id() {
    return "USE_ADDITIONAL";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Optional<CodeSet> codes = context.codeSet(CodeSystem.ICD_10_CM);
    store
        .inForce(context)
        .ifPresent(encounter -> {
          Set<String> reported = new HashSet<>();
          for (int i = 0; i < encounter.size(); i++) {
            if (encounter.current(i)) {
              List<Wanted> lists = wanted.of(codes.orElseThrow(), encounter.code(i));
              check(encounter, lists, i, reported, findings);
            }
          }
        });
  }

  private static List<Wanted> wanted(CodeNotes code) {
    Map<String, List<TabularReference>> lists = new LinkedHashMap<>();
    for (TabularReference note : code.of(TabularNoteKind.USE_ADDITIONAL_CODE)) {
      if (!note.overarching()
          && !note.references().selectors().isEmpty()
          && note.concerns(code.raw())
          && !note.names(code.raw())) {
        lists.computeIfAbsent(note.place() + heading(note), key -> new ArrayList<>()).add(note);
      }
    }
    return lists.entrySet().stream()
        .map(list -> new Wanted(list.getKey(), List.copyOf(list.getValue())))
        .toList();
  }

  private static String heading(TabularReference note) {
    int colon = note.text().indexOf(':');
    return colon < 0 ? note.text() : note.text().substring(0, colon);
  }

  private static void check(
      EncounterNotes encounter,
      List<Wanted> lists,
      int at,
      Set<String> reported,
      Findings findings) {
    for (Wanted list : lists) {
      int found = position(encounter, at, list.notes());
      if (found == 0 && at > 0) {
        order(encounter, at, list.notes(), findings);
      } else if (found < 0 && reported.add(list.key())) {
        missing(encounter.code(at), at + 1, list.notes(), findings);
      }
    }
  }

  /** Where the first code that the notes name stands, from 0; -1 for nowhere. */
  private static int position(EncounterNotes encounter, int at, List<TabularReference> notes) {
    for (int j = 0; j < encounter.size(); j++) {
      String raw = encounter.raw(j);
      if (j != at && notes.stream().anyMatch(note -> note.names(raw))) {
        return j;
      }
    }
    return -1;
  }

  /** The other code's own "code first" note speaks up where it has one. */
  private static void order(
      EncounterNotes encounter, int at, List<TabularReference> notes, Findings findings) {
    String code = encounter.code(at);
    String first = encounter.code(0);
    boolean said =
        encounter.at(0).of(TabularNoteKind.CODE_FIRST).stream()
            .anyMatch(note -> note.names(encounter.raw(at)));
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

package org.opencac.edit.tabular;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;

/**
 * A code whose "code first" note names another code of the encounter that stands behind it, or
 * whose underlying condition is not coded at all.
 */
final class CodeFirstEdit implements Edit {
  private final TabularRuleStore store;

  CodeFirstEdit(TabularRuleStore store) {
    this.store = store;
  }

  @Override
  public String id() {
    return "CODE_FIRST";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    store
        .inForce(context)
        .ifPresent(encounter -> {
          for (int i = 0; i < encounter.size(); i++) {
            if (encounter.current(i)) {
              check(context, encounter, i, findings);
            }
          }
        });
  }

  private static void check(
      EditContext context, EncounterNotes encounter, int at, Findings findings) {
    List<TabularReference> notes = encounter.at(at).of(TabularNoteKind.CODE_FIRST);
    if (notes.isEmpty()) {
      return;
    }
    String code = encounter.code(at);
    boolean named = false;
    for (int j = 0; j < encounter.size(); j++) {
      for (TabularReference note : notes) {
        if (j != at && note.names(encounter.raw(j)) && !note.names(encounter.raw(at))) {
          named = true;
          if (j > at && !mutual(encounter.at(j), encounter.raw(at))) {
            findings.add(order(code, at + 1, encounter.code(j), note));
          }
          break;
        }
      }
    }
    if (!named && !Manifestations.is(context.title(code))) {
      missing(code, at, notes, findings);
    }
  }

  private static boolean mutual(CodeNotes other, String raw) {
    return other.of(TabularNoteKind.CODE_FIRST).stream().anyMatch(note -> note.names(raw));
  }

  private static Draft order(String code, int position, String other, TabularReference note) {
    return Draft.at(
            Place.diagnosis(position),
            other + " is to stand before " + code + ", as the note at " + note.place() + " says")
        .about(other, code)
        .toFix("Put " + other + " before " + code)
        .quoting("Code first: " + note.text(), note.place())
        .atMost(note.conditional() ? Level.WARNING : Level.ERROR);
  }

  /** A note that always applies asks for a code that is not there. */
  private static void missing(
      String code, int at, List<TabularReference> notes, Findings findings) {
    for (TabularReference note : notes) {
      boolean open = note.references().selectors().isEmpty() || note.text().contains("such as");
      if (!always(note) || (open && at > 0)) {
        continue;
      }
      findings.add(
          Draft.at(
                  Place.diagnosis(at + 1),
                  code + " asks for the code of its cause before it, and none is there")
              .about(code)
              .toFix("Code the underlying condition first, or ask the provider for it")
              .quoting("Code first: " + note.text(), note.place())
              .atMost(Level.WARNING));
      return;
    }
  }

  private static boolean always(TabularReference note) {
    String text = note.text().toLowerCase(Locale.ROOT);
    boolean asks =
        text.startsWith("underlying") || text.startsWith("(") || text.startsWith("the underlying");
    return asks
        && !text.contains("applicable")
        && !text.contains("if known")
        && !note.text().endsWith(":");
  }
}

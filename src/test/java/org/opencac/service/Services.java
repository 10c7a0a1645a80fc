package org.opencac.service;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/** Services of made notes. */
final class Services {
  private Services() {}

  static ServiceFindings of(String text) {
    return of(text, Setting.OUTPATIENT, 50);
  }

  static ServiceFindings of(String text, Setting setting, int age) {
    Encounter encounter =
        new Encounter(setting, Sex.UNKNOWN, OptionalInt.of(age), LocalDate.of(2026, 3, 10));
    return StarterEngine.get()
        .code(
            new Note("n", new NoteText(text), encounter),
            new CodingRequest(List.of(CodeSystem.CPT, CodeSystem.HCPCS), -1, 0))
        .services();
  }

  /**
   * Code, units and modifiers of each service in order of code, for example {@code 20610 x1 RT}.
   */
  static List<String> lines(String text) {
    return lines(of(text));
  }

  static List<String> lines(ServiceFindings findings) {
    return findings.services().stream()
        .map(s ->
            s.code()
                + " x"
                + s.units()
                + s.modifiers().stream().map(m -> " " + m.modifier()).reduce("", String::concat))
        .sorted()
        .toList();
  }
}

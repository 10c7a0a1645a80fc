package org.opencac.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.text.Parsers;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/**
 * Operations told in a line or over a report: what the sentences around the title decide, and what
 * they must not.
 */
class ReportedOperationsTest {
  private static final double SHOWN = 0.5;

  /** Made once for all tests. */
  private static final class Made {
    private static final ProcedureFinder FINDER =
        new ProcedureFinder(
            PublishedProcedures.codes("2026"),
            PublishedProcedures.store().procedures(PublishedProcedures.release("2026")),
            ProcedureLexicon.load(new CoreNlpTokenizer(new CoreNlpStems())),
            new CueAsserter(Cues.load()));
  }

  private static List<String> codes(String text) {
    PublishedProcedures.store();
    Encounter stay =
        new Encounter(
            Setting.INPATIENT, Sex.UNKNOWN, OptionalInt.empty(), LocalDate.of(2026, 1, 15));
    Note note = new Note("n", new NoteText(text.replace("\\n", "\n")), stay);
    return Made.FINDER.find(Parsers.clinical().parse(note), SHOWN, 0).suggestions().stream()
        .map(suggestion -> suggestion.code().code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Layers: the deepest that was taken, not one that was only reached or sound.
        "Excisional debridement of the left heel, skin, subcutaneous tissue and muscle. | 0KBW0ZZ",
        "Excisional debridement of the left heel down to fascia, muscle was healthy. | 0JBR0ZZ",
        "Debridement of right calf wound, skin and subQ, pulse lavage. | 0JDN0ZZ",
        "I&D gluteal abscess with packing | 0J990ZZ",
        "I&D of right deltoid intramuscular abscess, penrose drain placed | 0K9500Z",
        "I&D left knee septic arthritis | 0S9D0ZZ",
        "PROCEDURE: Excision of lipoma, back. | 0JB70ZZ",
        // Levels of the spine and what fills a joint.
        "ALIF L5-S1 with cage | 0SG30A0",
        "TLIF L4/5 and L5/S1 | 0SG00AJ 0SG30AJ",
        "PLIF L4-5 with PEEK cage and local autograft | 0SG00AJ",
        "Lumbar fusion L2 to L5 with iliac crest autograft | 0SG1071",
        "C7-T1 discectomy | 0RB50ZZ",
        "Laminectomy L3-L5 | 00NY0ZZ",
        // The operated side.
        "L TKA, cemented | 0SRD0J9",
        "2 L removed by paracentesis | 0W9G3ZZ",
        "PROCEDURE: Total mastectomy.\\nLeft arm IV in place. Right breast was prepped. | 0HTT0ZZ",
        "PROCEDURE: Thoracentesis.\\nThe left back was prepped. Fluid was withdrawn. | 0W9B3ZZ",
        "PROCEDURE: ORIF.\\nINDICATION: Fracture of the distal left radius. | 0PSJ04Z",
        // Devices, routes and tips that the report tells.
        "PROCEDURE: Left inguinal hernia repair.\\nA polypropylene mesh was sewn in. | 0YU60JZ",
        "PROCEDURE: Left inguinal hernia repair.\\nNo mesh was used. | 0YQ60ZZ",
        "R CEA with bovine pericardial patch | 03CK0ZZ 03UK0KZ",
        "Port placement, left subclavian, catheter tip in SVC. | 0JH60WZ 02HV33Z",
        "R IJ Permcath, tip RA | 0JH63XZ 02H633Z",
        "1 unit platelets via PICC | 30243R1",
        "STSG to left lower leg from left thigh | 0HRLX74 0HBJXZZ",
        // What another code of the operation says already.
        "ORIF right bimalleolar ankle fx | 0QSG04Z 0QSJ04Z",
        "ORIF R both bone forearm fx | 0PSH04Z 0PSK04Z",
        "EGD with banding of varices | 06L38CZ",
        "Left ureteroscopy, laser lithotripsy, stone basketing | 0TC78ZZ",
        // Shorthand, and what is none.
        "liver bx, percutaneous | 0FB03ZX",
        "lap L radical nephrectomy | 0TT14ZZ",
        "ICD generator change | 0JPT0PZ 0JH608Z"
      })
  void aReportIsCodedByWhatItTells(String text, String codes) {
    assertThat(codes(text)).containsExactlyInAnyOrder(codes.split(" "));
  }
}

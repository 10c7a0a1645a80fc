package org.opencac.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.procedure.BodyPartChoice.Chosen;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * A procedure that was given up is coded to the extent that it was done (B3.3): where the note says
 * that the body was opened or a scope was passed, as Inspection; where it does not, not at all.
 * Immutable and safe to share between threads.
 */
final class Discontinued {
  private static final int REACH = 3;
  private static final char INSPECTION = 'J';
  private static final Set<String> BEGUN =
      Set.of(
          "incision",
          "opened",
          "entered",
          "explored",
          "exploration",
          "inspected",
          "scope",
          "endoscope",
          "colonoscope",
          "gastroscope",
          "bronchoscope",
          "cystoscope",
          "laparoscope",
          "arthroscope",
          "advanced",
          "reached",
          "trocar",
          "trocars",
          "camera",
          "ports",
          "insufflated",
          "insufflation",
          "pneumoperitoneum",
          "cannulated",
          "incised",
          "laparotomy",
          "thoracotomy");

  /** Regions that stand for a part that has no inspection of its own. */
  private static final List<String> REGIONS =
      List.of("Lower Intestinal Tract", "Upper Intestinal Tract", "Peritoneal Cavity");

  private final ProcedureTables tables;
  private final BodyPartChoice parts;

  Discontinued(ProcedureTables tables) {
    this.tables = tables;
    this.parts = new BodyPartChoice(tables);
  }

  /** What was done of a procedure that was given up; empty when nothing was. */
  Optional<CodedProcedure> done(CodedProcedure intended, ParsedNote note) {
    if (intended.code().charAt(0) != '0' || !begun(intended.mention(), note)) {
      return Optional.empty();
    }
    if (intended.code().charAt(2) == INSPECTION) {
      return Optional.of(intended);
    }
    String table = intended.code().substring(0, 2) + INSPECTION;
    String label =
        tables.label(
            intended.code().substring(0, ProcedureTables.TABLE), intended.code().charAt(3));
    String approach = intended.code().substring(4, 5);
    Optional<CodedProcedure> own = inspection(intended, table, label, approach);
    for (String region : REGIONS) {
      for (String among : List.of(table, "0W" + INSPECTION)) {
        if (own.isEmpty() && region(intended.code(), region)) {
          own = inspection(intended, among, region, approach);
        }
      }
    }
    return own;
  }

  /** Whether a region holds what was to be operated on. */
  private static boolean region(String code, String region) {
    boolean digestive = code.startsWith("0D");
    boolean upper = "1234567".indexOf(code.charAt(3)) >= 0;
    return region.startsWith("Peritoneal")
        ? "DFTUV".indexOf(code.charAt(1)) >= 0
        : digestive && upper == region.startsWith("Upper");
  }

  private Optional<CodedProcedure> inspection(
      CodedProcedure intended, String among, String label, String approach) {
    ProcedureMention mention = intended.mention();
    for (Chosen chosen : parts.choose(List.of(among), label, Side.of(label), false)) {
      String code = chosen.stem() + approach + "ZZ";
      if (tables.valid(code)) {
        return Optional.of(
            new CodedProcedure(
                code,
                mention,
                intended.sited(),
                false,
                List.of(new Evidence(mention.span(), EvidenceRole.OPERATION, mention.section())),
                List.of(),
                List.of("Inspection", chosen.label()),
                intended.sideOpen(),
                1));
      }
    }
    return Optional.empty();
  }

  private static boolean begun(ProcedureMention mention, ParsedNote note) {
    int from = Math.max(0, mention.sentence() - REACH);
    int to = Math.min(note.sentences().size(), mention.sentence() + REACH + 1);
    for (int i = from; i < to; i++) {
      if (note.sentences().get(i).tokens().stream().map(Token::form).anyMatch(BEGUN::contains)) {
        return true;
      }
    }
    return false;
  }
}

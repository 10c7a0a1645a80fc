package org.opencac.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.ScorePart;
import org.opencac.text.SectionKind;

/**
 * How sure a procedure code is, as the sum of a few parts, from {@code confidence.tsv}. Immutable
 * and safe to share between threads.
 */
final class ProcedureConfidence {
  private static final String FILE = "procedures/confidence.tsv";

  private final Map<String, Double> weights = new HashMap<>();

  private ProcedureConfidence() {}

  static ProcedureConfidence load() {
    ProcedureConfidence confidence = new ProcedureConfidence();
    for (RuleTable.Row row : RuleTable.read(FILE, "feature", "weight").rows()) {
      try {
        confidence.weights.put(row.get("feature"), Double.parseDouble(row.get("weight")));
      } catch (NumberFormatException e) {
        throw new BadInputException(
            "RULE_CELL",
            "models/rules/" + FILE + ":" + row.line(),
            "the weight is no number",
            "write it with a point, for example 0.5");
      }
    }
    return confidence;
  }

  /** The parts for a code that is mentioned so many times. */
  List<ScorePart> parts(CodedProcedure coded, int mentions) {
    List<ScorePart> parts = new ArrayList<>();
    ProcedureMention mention = coded.mention();
    boolean named =
        mention.names().stream().anyMatch(name -> !name.parts().isEmpty() && !name.composed());
    add(parts, "bias", 1);
    add(parts, "part beside the name", !named && !coded.composed() && coded.sited() ? 1 : 0);
    add(parts, "part farther away", !coded.sited() ? 1 : 0);
    add(parts, "name put together from its parts", coded.composed() ? 1 : 0);
    boolean routine =
        mention.names().stream().allMatch(name -> name.kind() == ProcedureName.Kind.ROUTINE);
    add(parts, "everyday care, seldom coded", routine ? 1 : 0);
    add(parts, "said to be done", mention.said().status() == Status.DONE ? 1 : 0);
    add(parts, "section that reports procedures", reports(mention.section()) ? 1 : 0);
    add(parts, "open characters", coded.missing().size() - (coded.sideOpen() ? 1 : 0));
    add(parts, "side not said", coded.sideOpen() ? 1 : 0);
    add(parts, "mentioned again", Math.min(2, mentions - 1));
    boolean approach =
        coded.evidence().stream().map(Evidence::role).anyMatch(r -> r == EvidenceRole.APPROACH);
    add(parts, "approach said", approach ? 1 : 0);
    return parts;
  }

  /** The parts for a code that was left, for its status or for a rule. */
  List<ScorePart> leftParts(CodedProcedure coded) {
    List<ScorePart> parts = parts(coded, 1);
    Status status = coded.mention().said().status();
    String reason =
        status.done()
            ? coded.code().charAt(2) == 'J' ? "an inspection" : "a part"
            : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    add(parts, "left: " + reason, 1);
    return parts;
  }

  /** The parts for a code of another reading of the site. */
  List<ScorePart> otherParts(CodedProcedure coded) {
    List<ScorePart> parts = parts(coded, 1);
    add(parts, "another reading of the site", 1);
    return parts;
  }

  private void add(List<ScorePart> parts, String feature, double value) {
    if (value != 0) {
      double weight = Optional.ofNullable(weights.get(feature)).orElse(0.0);
      parts.add(new ScorePart(feature, value, weight, value * weight));
    }
  }

  private static boolean reports(SectionKind section) {
    return switch (section) {
      case PROCEDURE, FINDINGS, HOSPITAL_COURSE, RESULTS -> true;
      default -> false;
    };
  }

  /** 0 to 1. */
  static double of(List<ScorePart> parts) {
    double sum = parts.stream().mapToDouble(ScorePart::contribution).sum();
    return 1 / (1 + Math.exp(-sum));
  }
}

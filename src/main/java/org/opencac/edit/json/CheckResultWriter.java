package org.opencac.edit.json;

import java.util.Locale;
import org.opencac.codeset.Release;
import org.opencac.edit.CheckResult;
import org.opencac.edit.Finding;
import org.opencac.edit.NotJudged;
import org.opencac.edit.Place;
import org.opencac.edit.UsedTable;
import org.opencac.payer.PayerRelease;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a judgement as the JSON object of the contract. Safe to share between threads. */
public final class CheckResultWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CheckResultWriter() {}

  /** One line. */
  public static String line(CheckResult result) {
    return MAPPER.writeValueAsString(node(result));
  }

  /** Over several lines, to read. */
  public static String pretty(CheckResult result) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node(result));
  }

  /** The object. */
  public static ObjectNode node(CheckResult result) {
    ObjectNode root = MAPPER.createObjectNode().put("id", result.id());
    ArrayNode releases = root.putArray("codeSets");
    for (Release release : result.releases()) {
      releases
          .addObject()
          .put("codeSystem", release.system().label())
          .put("release", release.edition())
          .put("effectiveFrom", release.effectiveFrom().toString());
    }
    ArrayNode findings = root.putArray("findings");
    result.findings().forEach(finding -> write(finding, findings.addObject()));
    ArrayNode notJudged = root.putArray("notJudged");
    for (NotJudged silent : result.notJudged()) {
      notJudged.addObject().put("id", silent.what()).put("why", silent.why());
    }
    writeTables(result, root.putArray("tables"));
    result
        .grouping()
        .ifPresent(grouping -> GroupingJson.write(grouping, root.putObject("grouping")));
    return root;
  }

  private static void writeTables(CheckResult result, ArrayNode tables) {
    for (UsedTable used : result.tables()) {
      PayerRelease release = used.release();
      ObjectNode node =
          tables
              .addObject()
              .put("table", release.table().slug())
              .put("edition", release.edition())
              .put("applies", used.applies().name().toLowerCase(Locale.ROOT));
      if (release.dated()) {
        node.put("effectiveFrom", release.effectiveFrom().toString())
            .put("effectiveTo", release.effectiveTo().toString());
      }
    }
  }

  private static void write(Finding finding, ObjectNode node) {
    node.put("id", finding.id()).put("level", finding.level().label());
    ArrayNode codes = node.putArray("codes");
    finding.codes().forEach(codes::add);
    node.put("message", finding.message())
        .put("authority", finding.authority())
        .put("section", finding.section())
        .put("quote", finding.quote())
        .put("fix", finding.fix());
    ObjectNode at = node.putObject("at");
    if (finding.at().part() != Place.Part.ENCOUNTER) {
      at.put(finding.at().part().name().toLowerCase(Locale.ROOT), finding.at().number());
    }
  }
}

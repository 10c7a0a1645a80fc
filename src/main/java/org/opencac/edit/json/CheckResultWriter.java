package org.opencac.edit.json;

import java.io.StringWriter;
import java.util.Locale;
import org.opencac.codeset.Release;
import org.opencac.edit.CheckResult;
import org.opencac.edit.Finding;
import org.opencac.edit.NotJudged;
import org.opencac.edit.Place;
import org.opencac.edit.UsedTable;
import org.opencac.payer.PayerRelease;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a judgement as the JSON object of the contract. Safe to share between threads. */
public final class CheckResultWriter {
  private static final int USUAL_LENGTH = 4_096;
  private static final ObjectWriter LINE = JsonMapper.builder().build().writer();
  private static final ObjectWriter PRETTY = LINE.withDefaultPrettyPrinter();

  private CheckResultWriter() {}

  /** One line. */
  public static String line(CheckResult result) {
    return written(result, LINE);
  }

  /** Over several lines, to read. */
  public static String pretty(CheckResult result) {
    return written(result, PRETTY);
  }

  private static String written(CheckResult result, ObjectWriter writer) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = writer.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("id", result.id());
      json.writeArrayPropertyStart("codeSets");
      result.releases().forEach(release -> write(release, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("findings");
      result.findings().forEach(finding -> write(finding, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("notJudged");
      result.notJudged().forEach(silent -> write(silent, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("tables");
      result.tables().forEach(used -> write(used, json));
      json.writeEndArray();
      result.grouping().ifPresent(grouping -> GroupingJson.write("grouping", grouping, json));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(Release release, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("codeSystem", release.system().label());
    json.writeStringProperty("release", release.edition());
    json.writeStringProperty("effectiveFrom", release.effectiveFrom().toString());
    json.writeEndObject();
  }

  private static void write(NotJudged silent, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", silent.what());
    json.writeStringProperty("why", silent.why());
    json.writeEndObject();
  }

  private static void write(UsedTable used, JsonGenerator json) {
    PayerRelease release = used.release();
    json.writeStartObject();
    json.writeStringProperty("table", release.table().slug());
    json.writeStringProperty("edition", release.edition());
    json.writeStringProperty("applies", used.applies().name().toLowerCase(Locale.ROOT));
    if (release.dated()) {
      json.writeStringProperty("effectiveFrom", release.effectiveFrom().toString());
      json.writeStringProperty("effectiveTo", release.effectiveTo().toString());
    }
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("level", finding.level().label());
    json.writeArrayPropertyStart("codes");
    finding.codes().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("authority", finding.authority());
    json.writeStringProperty("section", finding.section());
    json.writeStringProperty("quote", finding.quote());
    json.writeStringProperty("fix", finding.fix());
    json.writeObjectPropertyStart("at");
    if (finding.at().part() != Place.Part.ENCOUNTER) {
      json.writeNumberProperty(
          finding.at().part().name().toLowerCase(Locale.ROOT), finding.at().number());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}

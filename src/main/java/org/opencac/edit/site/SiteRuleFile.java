package org.opencac.edit.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opencac.edit.ActiveEdit;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Level;
import org.opencac.edit.RegisteredEdit;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a file of site rules and runs the examples in it; all faults at once. A rule without
 * examples, or with one that does not hold, is a fault: nothing untested judges claims.
 */
final class SiteRuleFile {
  private static final YAMLMapper MAPPER = YAMLMapper.builder().build();
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "on",
          "level",
          "when",
          "about",
          "message",
          "fix",
          "section",
          "settings",
          "from",
          "to",
          "examples");

  private final String where;
  private final List<Fault> faults = new ArrayList<>();

  private SiteRuleFile(String where) {
    this.where = where;
  }

  /** The rules of a file that are on, in its order. */
  static List<ActiveEdit> read(Path file) {
    String where = String.valueOf(file.getFileName());
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      int line = Optional.ofNullable(e.getLocation()).map(place -> place.getLineNr()).orElse(1);
      throw new BadInputException(
          "SITE_RULES", where + ":" + line, "is no YAML", "correct the line");
    } catch (IOException e) {
      throw new BadInputException("SITE_RULES", where, "cannot be read", "check its permissions");
    }
    SiteRuleFile reading = new SiteRuleFile(where);
    List<ActiveEdit> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode node : root.isArray() ? root : root.path("rules")) {
      reading.rule(node, rules, ids);
    }
    if (!reading.faults.isEmpty()) {
      throw new BadInputException(reading.faults);
    }
    return List.copyOf(rules);
  }

  private void rule(JsonNode node, List<ActiveEdit> rules, Set<String> ids) {
    String id = node.path("id").asString("");
    if (!id.matches("SITE-[A-Z0-9-]{1,40}") || !ids.add(id)) {
      fault("rule '" + id + "'", "needs an id of its own that begins with SITE-", "SITE-001");
      return;
    }
    node.propertyStream()
        .filter(entry -> !KEYS.contains(entry.getKey()))
        .forEach(entry ->
            fault(id, "has an unknown key '" + entry.getKey() + "'", String.join(", ", KEYS)));
    Optional<Level> level = Level.of(node.path("level").asString("warning"));
    if (level.isEmpty()) {
      fault(id, "has an unknown level", "error, warning or information");
    }
    if (node.path("message").asString("").isBlank()) {
      fault(id, "lacks a message", "one sentence a coder understands");
    }
    try {
      String place = where + " " + id;
      SiteRule rule =
          new SiteRule(
              id,
              ConditionReader.read(node.path("when").asString(""), place),
              CodePattern.list(node.path("about").asString(""), place),
              node.path("message").asString(""),
              node.path("fix").asString(""));
      new SiteExamples(rule)
          .failures(node.path("examples"))
          .forEach(what -> fault(id, what, "mend the rule or the example"));
      if (node.path("on").asBoolean(true)) {
        rules.add(new ActiveEdit(rule, line(id, node, level)));
      }
    } catch (BadInputException e) {
      faults.addAll(e.faults());
    }
  }

  private RegisteredEdit line(String id, JsonNode node, Optional<Level> level) {
    List<Setting> settings = new ArrayList<>();
    for (JsonNode setting : node.path("settings")) {
      Setting.of(setting.asString("").toLowerCase(Locale.ROOT))
          .ifPresentOrElse(
              settings::add,
              () -> fault(id, "has an unknown setting", "inpatient, outpatient, emergency"));
    }
    return new RegisteredEdit(
        id,
        level,
        settings,
        date(id, node.path("from").asString(""), LocalDate.MIN),
        date(id, node.path("to").asString(""), LocalDate.MAX),
        "Site",
        node.path("section").asString(where),
        id);
  }

  private LocalDate date(String id, String text, LocalDate otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      fault(id, "has a date that is none", "YYYY-MM-DD");
      return otherwise;
    }
  }

  private void fault(String id, String what, String use) {
    faults.add(new Fault("SITE_RULES", where, id + " " + what, "use " + use));
  }
}

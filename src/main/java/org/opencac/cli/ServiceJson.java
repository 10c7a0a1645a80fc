package org.opencac.cli;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;
import org.opencac.service.ServiceEvidence;
import org.opencac.service.ServiceModifier;
import org.opencac.service.ServiceSuggestion;
import org.opencac.service.Worksheet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a service as the contract has it: the fields of a suggestion and those of a service. */
final class ServiceJson {
  private ServiceJson() {}

  static void write(ObjectNode node, ServiceSuggestion service, NoteText text) {
    node.put("codeSystem", service.system().label())
        .put("code", service.code())
        .put("display", service.display());
    if (!service.licensed() && service.system() == CodeSystem.CPT) {
      node.put("displayNote", "descriptor needs a CPT licence");
    }
    service.plain().ifPresent(plain -> node.put("displayForPatients", plain));
    node.put("confidence", Numbers.rounded(service.confidence()))
        .put("decision", service.decision().label())
        .put("units", service.units());
    ArrayNode modifiers = node.putArray("modifiers");
    for (ServiceModifier modifier : service.modifiers()) {
      ObjectNode one = modifiers.addObject();
      one.put("modifier", modifier.modifier()).put("reason", modifier.reason());
      evidence(one, modifier.evidence(), text);
    }
    evidence(node, service.evidence(), text);
    ArrayNode links = node.putArray("linkedDiagnoses");
    service.linkedDiagnoses().forEach(links::add);
    node.putArray("indexPath");
    ArrayNode rules = node.putArray("rules");
    service
        .rules()
        .forEach(rule ->
            rules
                .addObject()
                .put("id", rule.id())
                .put("authority", rule.authority())
                .put("section", rule.section())
                .put("outcome", rule.outcome()));
    node.putArray("score");
    node.putArray("alternatives");
    ArrayNode missing = node.putArray("missing");
    service
        .missing()
        .forEach(m -> missing.addObject().put("role", m.role()).put("question", m.question()));
    node.put("documented", service.documented());
    service.worksheet().ifPresent(sheet -> worksheet(node.putObject("worksheet"), sheet, text));
  }

  private static void worksheet(ObjectNode node, Worksheet sheet, NoteText text) {
    node.put("family", sheet.family());
    ObjectNode mdm = node.putObject("byMdm");
    elements(mdm.putArray("problems"), sheet.problems(), text);
    elements(mdm.putArray("data"), sheet.data(), text);
    elements(mdm.putArray("risk"), sheet.risk(), text);
    ObjectNode columns = mdm.putObject("columns");
    columns.put("problems", Worksheet.levelName(sheet.levels().get(0)));
    columns.put("data", Worksheet.levelName(sheet.levels().get(1)));
    columns.put("risk", Worksheet.levelName(sheet.levels().get(2)));
    mdm.put("level", Worksheet.levelName(sheet.mdmLevel())).put("code", sheet.mdmCode());
    ObjectNode time = node.putObject("byTime");
    sheet
        .minutes()
        .ifPresent(minutes -> {
          time.put("minutes", minutes.value());
          sheet.timeCode().ifPresent(code -> time.put("code", code));
          evidence(time, List.of(minutes.evidence()), text);
        });
    elements(node.putArray("notCounted"), sheet.notCounted(), text);
    ArrayNode next = node.putArray("missingForNext");
    sheet.missingForNext().forEach(next::add);
    sheet.runnerUp().ifPresent(code -> node.put("runnerUp", code));
  }

  private static void elements(ArrayNode array, List<Worksheet.Element> elements, NoteText text) {
    for (Worksheet.Element element : elements) {
      ObjectNode one = array.addObject();
      one.put("what", element.what()).put("reason", element.reason());
      if (element.level() >= 0) {
        one.put("level", Worksheet.levelName(element.level()));
      }
      evidence(one, element.evidence(), text);
    }
  }

  private static void evidence(ObjectNode node, List<ServiceEvidence> evidence, NoteText text) {
    ArrayNode array = node.putArray("evidence");
    for (ServiceEvidence one : evidence) {
      ResultJson.span(array.addObject(), one.span(), text)
          .put("role", one.role().label())
          .put("section", one.section().label());
    }
  }
}

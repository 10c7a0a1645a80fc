package org.opencac.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;
import org.opencac.service.ServiceEvidence;
import org.opencac.service.ServiceModifier;
import org.opencac.service.ServiceSuggestion;
import org.opencac.service.Worksheet;
import org.opencac.suggest.Decision;
import org.opencac.suggest.MissingAttribute;

/** One service as lines for a coder, with the worksheet of a visit. */
final class ServiceView {
  private static final int INDENT = 5;
  private static final int LONGEST_QUOTE = 80;

  private final NoteText text;
  private final Signs signs;
  private final int width;

  ServiceView(NoteText text, Signs signs, int width) {
    this.text = text;
    this.signs = signs;
    this.width = width;
  }

  List<StyledText> lines(ServiceSuggestion service) {
    List<StyledText> lines = new ArrayList<>();
    String modifiers =
        service.modifiers().stream().map(m -> "-" + m.modifier()).collect(Collectors.joining());
    StyledText head = new StyledText().add("  ");
    head.add(service.code() + modifiers, Style.BOLD).add(" x" + service.units() + "  ");
    head.add(service.display());
    if (!service.licensed() && service.system() == CodeSystem.CPT) {
      head.add(" [descriptor needs a CPT licence]", Style.DIM);
    }
    add(lines, head);
    service.plain().ifPresent(plain -> add(lines, line().add("for patients: " + plain, Style.DIM)));
    StyledText bar = line();
    Style style = service.decision() == Decision.CODABLE ? Style.GOOD : Style.WARNING;
    bar.add(signs.bar(service.confidence()), style);
    bar.add(String.format(Locale.ROOT, " %.2f  ", service.confidence()));
    bar.add(service.decision().label(), style);
    if (!service.linkedDiagnoses().isEmpty()) {
      bar.add("  for " + String.join(", ", service.linkedDiagnoses()));
    }
    add(lines, bar);
    service.evidence().forEach(one -> add(lines, quoted(one)));
    for (ServiceModifier modifier : service.modifiers()) {
      add(lines, line().add(modifier.modifier(), Style.BOLD).add(" " + modifier.reason()));
    }
    service.worksheet().ifPresent(sheet -> worksheet(lines, sheet));
    for (MissingAttribute missing : service.missing()) {
      add(lines, line().add("ask: " + missing.question(), Style.WARNING));
    }
    return lines;
  }

  private void worksheet(List<StyledText> lines, Worksheet sheet) {
    elements(lines, "problems " + Worksheet.levelName(sheet.levels().get(0)), sheet.problems());
    elements(lines, "data " + Worksheet.levelName(sheet.levels().get(1)), sheet.data());
    elements(lines, "risk " + Worksheet.levelName(sheet.levels().get(2)), sheet.risk());
    sheet
        .minutes()
        .ifPresent(minutes ->
            add(
                lines,
                line()
                    .add(
                        "time: "
                            + minutes.value()
                            + " minutes "
                            + sheet.timeCode().orElse("(too few)"))));
    elements(lines, "not counted", sheet.notCounted());
    sheet.runnerUp().ifPresent(code -> add(lines, line().add("runner-up: " + code, Style.DIM)));
    sheet
        .missingForNext()
        .forEach(missing -> add(lines, line().add("next level needs " + missing, Style.DIM)));
  }

  private void elements(List<StyledText> lines, String title, List<Worksheet.Element> elements) {
    for (Worksheet.Element element : elements) {
      add(
          lines,
          line()
              .add(title + ": ", Style.DIM)
              .add(element.what() + " \"" + quote(element.evidence().getFirst()) + "\"")
              .add(" - " + element.reason(), Style.DIM));
    }
  }

  private StyledText quoted(ServiceEvidence one) {
    return line()
        .add("\"" + quote(one) + "\"", Style.BOLD)
        .add("  " + one.role().label() + ", " + one.section().label(), Style.DIM);
  }

  private String quote(ServiceEvidence one) {
    String line = text.slice(one.span()).reveal().strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 3)) + "...";
  }

  private void add(List<StyledText> lines, StyledText line) {
    lines.addAll(line.wrap(width, INDENT));
  }

  private static StyledText line() {
    return new StyledText().add(" ".repeat(INDENT));
  }
}

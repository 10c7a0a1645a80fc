package org.opencac.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opencac.codeset.Release;
import org.opencac.engine.CodingResult;
import org.opencac.note.Encounter;
import org.opencac.note.Sex;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.Suggestion;

/**
 * The report that a coder reads: the note with its evidence, the codes (beside it on a wide
 * terminal, below it on a narrow one), and what was seen and not coded.
 */
final class SuggestReport {
  private static final int WIDE = 130;

  private final Console console;
  private final CodingResult result;
  private final Signs signs;

  SuggestReport(Console console, CodingResult result) {
    this.console = console;
    this.result = result;
    this.signs = new Signs(console.colour());
  }

  void print() {
    StyledText head = new StyledText().add(result.note().note().id(), Style.BOLD);
    head.add(signs.dot() + facts(result.note().note().encounter()));
    String releases =
        result.releases().stream().map(Release::label).collect(Collectors.joining(", "));
    head.add(releases.isEmpty() ? "" : signs.dot() + releases);
    print(head.wrap(console.width(), 2));
    rule();
    if (console.terminal() && console.width() >= WIDE) {
      beside();
    } else {
      print(new NoteView(result, signs).lines(console.width()));
      rule();
      print(codes(console.width()));
    }
    services();
    notCoded();
    console
        .out()
        .println(
            new StyledText()
                .add(
                    "cac " + result.stamp().version() + " " + result.stamp().fingerprint(),
                    Style.DIM)
                .render(console.colour()));
  }

  private static String facts(Encounter encounter) {
    String facts = encounter.setting().label();
    facts += encounter.sex() == Sex.UNKNOWN ? "" : ", " + encounter.sex().label();
    if (encounter.ageYears().isPresent()) {
      facts += ", " + encounter.ageYears().getAsInt() + " years";
    }
    return facts + ", " + encounter.dateOfService();
  }

  private List<StyledText> codes(int width) {
    CodeView view = new CodeView(result.note().note().text(), signs, width);
    List<StyledText> lines = new ArrayList<>();
    List<Suggestion> suggestions = result.chart().suggestions();
    if (suggestions.isEmpty()) {
      lines.add(new StyledText().add("No code is suggested for this note."));
    }
    for (int i = 0; i < suggestions.size(); i++) {
      if (i > 0) {
        lines.add(new StyledText());
      }
      lines.addAll(view.lines(i + 1, suggestions.get(i)));
    }
    return lines;
  }

  private void beside() {
    int left = (console.width() - 3) / 2;
    List<StyledText> note = new NoteView(result, signs).lines(left);
    List<StyledText> codes = codes(console.width() - 3 - left);
    PrintWriter out = console.out();
    for (int i = 0; i < Math.max(note.size(), codes.size()); i++) {
      StyledText first = i < note.size() ? note.get(i) : new StyledText();
      String pad = " ".repeat(Math.max(0, left - first.columns()));
      String second = i < codes.size() ? codes.get(i).render(console.colour()) : "";
      out.println(first.render(console.colour()) + pad + signs.gutter() + second);
    }
  }

  private void services() {
    if (result.services().services().isEmpty()) {
      return;
    }
    rule();
    print(List.of(new StyledText().add("Services", Style.BOLD)));
    ServiceView view = new ServiceView(result.note().note().text(), signs, console.width());
    result.services().services().forEach(service -> print(view.lines(service)));
  }

  private void notCoded() {
    List<NotCoded> left = new ArrayList<>(result.chart().notCoded());
    left.addAll(result.services().notCoded());
    if (left.isEmpty()) {
      return;
    }
    rule();
    print(List.of(new StyledText().add("Seen and not coded", Style.BOLD)));
    CodeView view = new CodeView(result.note().note().text(), signs, console.width());
    left.forEach(one -> print(view.lines(one)));
  }

  private void rule() {
    print(List.of(new StyledText().add(signs.rule(console.width()), Style.DIM)));
  }

  private void print(List<StyledText> lines) {
    lines.forEach(line -> console.out().println(line.render(console.colour())));
  }
}

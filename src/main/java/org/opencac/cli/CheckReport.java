package org.opencac.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.opencac.codeset.Release;
import org.opencac.edit.CheckResult;
import org.opencac.edit.Finding;
import org.opencac.edit.Grouping;
import org.opencac.edit.NotJudged;
import org.opencac.edit.Place;
import org.opencac.edit.UsedTable;

/**
 * The judgement as a coder reads it: gravest first, each with who says so and what to do.
 *
 * @param console where it is printed
 */
record CheckReport(Console console) {
  private static final int INDENT = 2;

  void print(CheckResult result) {
    Signs signs = new Signs(console.colour());
    String releases =
        result.releases().stream().map(Release::label).collect(Collectors.joining(", "));
    StyledText head = new StyledText().add(result.id(), Style.BOLD);
    line(head.add(releases.isEmpty() ? "" : signs.dot() + releases), INDENT);
    if (result.findings().isEmpty()) {
      line(new StyledText().add("Nothing found.", Style.GOOD), INDENT);
    }
    result.findings().forEach(this::finding);
    result.grouping().ifPresent(this::grouping);
    for (UsedTable used : result.tables()) {
      if (used.applies() == UsedTable.Applies.NO) {
        line(
            new StyledText()
                .add(
                    "Of another time than the encounter: " + used.release().label() + ".",
                    Style.DIM),
            INDENT);
      }
    }
    for (NotJudged silent : result.notJudged()) {
      line(
          new StyledText()
              .add("Not judged: " + silent.what() + ": " + silent.why() + ".", Style.DIM),
          INDENT);
    }
  }

  private void grouping(Grouping grouping) {
    String categories =
        grouping.categories().stream()
            .filter(Grouping.Category::counts)
            .map(category -> String.valueOf(category.number()))
            .collect(Collectors.joining(", "));
    String drgs =
        grouping.drg().stream()
            .flatMap(estimate -> estimate.candidates().stream())
            .map(Grouping.Candidate::number)
            .collect(Collectors.joining(" or "));
    StyledText text = new StyledText();
    if (!drgs.isEmpty()) {
      text.add("MS-DRG (estimate) " + drgs + ". ", Style.BOLD);
    }
    if (!categories.isEmpty()) {
      text.add("HCC V28: " + categories + ".");
    }
    if (!drgs.isEmpty() || !categories.isEmpty()) {
      console.out().println();
      line(text, INDENT);
    }
  }

  private void finding(Finding finding) {
    console.out().println();
    Style style =
        switch (finding.level()) {
          case ERROR -> Style.BOLD;
          case WARNING -> Style.WARNING;
          case INFORMATION -> Style.DIM;
        };
    StyledText head = new StyledText().add(finding.level().label().toUpperCase(Locale.ROOT), style);
    head.add(" " + finding.id() + " ", Style.BOLD).add(place(finding.at()));
    line(head, INDENT);
    line(new StyledText().add("  " + finding.message() + "."), INDENT);
    if (!finding.quote().isEmpty()) {
      line(new StyledText().add("  \"" + finding.quote() + "\"", Style.DIM), INDENT + 1);
    }
    if (!finding.fix().isEmpty()) {
      line(new StyledText().add("  To do: " + finding.fix() + "."), INDENT);
    }
    line(
        new StyledText().add("  " + finding.authority() + ", " + finding.section(), Style.DIM),
        INDENT);
  }

  private static String place(Place at) {
    return switch (at.part()) {
      case ENCOUNTER -> "";
      case DIAGNOSIS, PROCEDURE, NOTE ->
          at.part().name().toLowerCase(Locale.ROOT) + " " + at.number();
    };
  }

  private void line(StyledText text, int indent) {
    text.wrap(console.width(), indent)
        .forEach(line -> console.out().println(line.render(console.colour())));
  }
}

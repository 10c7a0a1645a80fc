package org.opencac.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencac.note.NoteText;
import org.opencac.suggest.Alternative;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.MissingAttribute;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.Suggestion;

/** One suggestion, or one mention that was left, as lines for a coder. */
final class CodeView {
  private static final int INDENT = 5;
  private static final int LONGEST_QUOTE = 80;

  private final NoteText text;
  private final Signs signs;
  private final int width;

  CodeView(NoteText text, Signs signs, int width) {
    this.text = text;
    this.signs = signs;
    this.width = width;
  }

  List<StyledText> lines(int number, Suggestion suggestion) {
    List<StyledText> lines = new ArrayList<>();
    StyledText head = new StyledText();
    head.add(pad(signs.mark(Integer.toString(number)), INDENT), Style.DIM);
    head.add(suggestion.code().code(), Style.BOLD).add("  " + suggestion.code().display());
    add(lines, head);
    StyledText bar = line();
    Style style = suggestion.decision() == Decision.CODABLE ? Style.GOOD : Style.WARNING;
    bar.add(signs.bar(suggestion.confidence()), style);
    bar.add(String.format(Locale.ROOT, " %.2f  ", suggestion.confidence()));
    bar.add(suggestion.decision().label(), style);
    add(lines, bar);
    for (Evidence evidence : suggestion.evidence()) {
      StyledText quote =
          line().add("\"" + quote(text.slice(evidence.span()).reveal()) + "\"", Style.BOLD);
      quote.add("  " + evidence.role().label() + ", " + evidence.section().label(), Style.DIM);
      add(lines, quote);
    }
    if (!suggestion.indexPath().isEmpty()) {
      add(lines, line().add("Index: " + String.join(signs.arrow(), suggestion.indexPath())));
    }
    for (AppliedRule rule : suggestion.rules()) {
      StyledText out = line().add(rule.id(), Style.BOLD).add(" " + rule.outcome());
      add(lines, out.add(" (" + rule.authority() + " " + rule.section() + ")", Style.DIM));
    }
    for (MissingAttribute missing : suggestion.missing()) {
      add(lines, line().add("ask: " + missing.question(), Style.WARNING));
    }
    for (Alternative other : suggestion.alternatives()) {
      StyledText out = line().add("or " + other.code().code() + " " + other.code().display());
      add(lines, out.add(" - " + other.reason(), Style.DIM));
    }
    return lines;
  }

  List<StyledText> lines(NotCoded left) {
    int column = Math.clamp(width / 3, 12, 40);
    StyledText line = new StyledText();
    line.add(pad("  " + quote(text.slice(left.span()).reveal(), column - 3), column));
    line.add(left.reason());
    left.cue().ifPresent(cue -> line.add(", by \"" + quote(text.slice(cue).reveal(), 40) + "\""));
    line.add(left.rule().isEmpty() ? "" : "  " + left.rule(), Style.DIM);
    return line.wrap(width, column);
  }

  private void add(List<StyledText> lines, StyledText line) {
    lines.addAll(line.wrap(width, INDENT));
  }

  private static StyledText line() {
    return new StyledText().add(" ".repeat(INDENT));
  }

  private static String pad(String text, int width) {
    int columns = text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(1, width - columns));
  }

  private static String quote(String words) {
    return quote(words, LONGEST_QUOTE);
  }

  private static String quote(String words, int longest) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, longest - 3)) + "...";
  }
}

package org.opencac.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencac.note.NoteText;
import org.opencac.review.AuditedCode;
import org.opencac.review.CodeReference;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.SecondAudit;

/**
 * The lists of an audit as lines: {@code C} for the coder's code, {@code A} for the auditor's,
 * {@code X} for why a code was taken off, {@code R} for an answer, {@code V} for a verdict, with
 * fields between tabs; free words are escaped.
 */
final class SecondAuditText {
  private static final String TAB = "\t";

  private SecondAuditText() {}

  record Read(
      List<AuditedCode> coder,
      List<AuditedCode> auditor,
      Map<CodeReference, NoteText> removed,
      Map<Integer, SecondAudit.Answer> answers,
      Map<Integer, SecondAudit.Answer> verdicts) {}

  static String write(SecondAudit audit) {
    StringBuilder text = new StringBuilder();
    audit.coderCodes().forEach(code -> line(text, "C", code));
    audit.auditorCodes().forEach(code -> line(text, "A", code));
    new TreeMap<>(labelled(audit.removed()))
        .forEach((code, why) ->
            text.append("X\t").append(code).append(TAB).append(escaped(why)).append('\n'));
    lines(text, "R", audit.answers());
    lines(text, "V", audit.verdicts());
    return text.toString();
  }

  private static Map<String, String> labelled(Map<CodeReference, NoteText> removed) {
    Map<String, String> all = new HashMap<>();
    removed.forEach((code, why) -> all.put(code.label(), why.reveal()));
    return all;
  }

  private static void lines(
      StringBuilder text, String list, Map<Integer, SecondAudit.Answer> answers) {
    new TreeMap<>(answers)
        .forEach((number, answer) ->
            text.append(list)
                .append(TAB)
                .append(number)
                .append(TAB)
                .append(answer.agrees())
                .append(TAB)
                .append(escaped(answer.comment().reveal()))
                .append('\n'));
  }

  private static void line(StringBuilder text, String list, AuditedCode code) {
    text.append(list)
        .append(TAB)
        .append(code.code().label())
        .append(TAB)
        .append(escaped(code.display()))
        .append(TAB)
        .append(code.poa().map(PresentOnAdmission::indicator).orElse(""))
        .append(TAB)
        .append(escaped(code.comment().reveal()))
        .append('\n');
  }

  static Read read(String text) {
    List<AuditedCode> coder = new ArrayList<>();
    List<AuditedCode> auditor = new ArrayList<>();
    Map<CodeReference, NoteText> removed = new HashMap<>();
    Map<Integer, SecondAudit.Answer> answers = new HashMap<>();
    Map<Integer, SecondAudit.Answer> verdicts = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] cells = line.split(TAB, -1);
      if (cells[0].equals("X")) {
        removed.put(CodeReference.of(cells[1]).orElseThrow(), new NoteText(unescaped(cells[2])));
      } else if (cells[0].equals("R") || cells[0].equals("V")) {
        (cells[0].equals("R") ? answers : verdicts)
            .put(
                Integer.valueOf(cells[1]),
                new SecondAudit.Answer(
                    Boolean.parseBoolean(cells[2]), new NoteText(unescaped(cells[3]))));
      } else if (cells.length == 5) {
        AuditedCode code =
            new AuditedCode(
                CodeReference.of(cells[1]).orElseThrow(),
                unescaped(cells[2]),
                PresentOnAdmission.of(cells[3]),
                new NoteText(unescaped(cells[4])));
        (cells[0].equals("C") ? coder : auditor).add(code);
      }
    }
    return new Read(coder, auditor, removed, answers, verdicts);
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String unescaped(String words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\\' || i == words.length() - 1) {
        text.append(c);
        continue;
      }
      i++;
      char next = words.charAt(i);
      text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next);
    }
    return text.toString();
  }
}

package org.opencac.suggest;

import java.util.List;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.term.Terminology;

/** The path through the Index that a term stands for, as a coder reads it. */
public final class TermPath {
  private TermPath() {}

  /** Main term first, with its nonessential modifiers; a code's title when it was no Index term. */
  public static List<String> of(CodeSet codeSet, Terminology terminology, int term) {
    if (term < 0) {
      return List.of();
    }
    int entry = terminology.entry(term);
    if (entry < 0) {
      return codeSet.find(terminology.code(term)).map(Code::display).stream().toList();
    }
    return ofEntry(codeSet, entry);
  }

  /** The path of an entry of the Index, by its number. */
  static List<String> ofEntry(CodeSet codeSet, int entry) {
    return codeSet.index().get(entry).path().stream().map(TermPath::level).toList();
  }

  /** The first path of the Index that leads to the code, or its title when none does. */
  public static List<String> of(CodeSet codeSet, Code code) {
    List<IndexEntry> entries = codeSet.indexEntriesFor(code.code());
    return entries.isEmpty()
        ? List.of(code.display())
        : entries.getFirst().path().stream().map(TermPath::level).toList();
  }

  private static String level(IndexLevel level) {
    StringBuilder text = new StringBuilder(level.title());
    for (String modifier : level.nonessentialModifiers()) {
      text.append(" (").append(modifier).append(')');
    }
    return text.toString();
  }
}

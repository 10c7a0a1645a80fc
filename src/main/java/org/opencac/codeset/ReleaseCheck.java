package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks an installed release: counts, codes of the Index, codes that notes refer to. */
final class ReleaseCheck {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![A-Z0-9.])[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])");

  private final CodeSet codes;

  ReleaseCheck(CodeSet codes) {
    this.codes = codes;
  }

  /** Index entries that lead to a code the release does not have. */
  List<IndexEntry> unresolvedIndexEntries() {
    List<IndexEntry> found = new ArrayList<>();
    for (IndexEntry entry : codes.index()) {
      if (!(resolves(entry.code()) && resolves(entry.manifestationCode()))) {
        found.add(entry);
      }
    }
    return found;
  }

  private boolean resolves(String printed) {
    return printed.isEmpty() || codes.hasCodesFrom(printed.replace("-", ""));
  }

  /** References in notes of codes, sections and chapters that lead nowhere. */
  List<Verification.UnresolvedReference> unresolvedReferences() {
    List<Verification.UnresolvedReference> found = new ArrayList<>();
    for (PlacedNote placed : codes.allNotes()) {
      Matcher parentheses = PARENTHESES.matcher(placed.note().text());
      while (parentheses.find()) {
        Matcher reference = REFERENCE.matcher(parentheses.group(1));
        while (reference.find()) {
          if (!codes.hasCodesFrom(reference.group())) {
            found.add(new Verification.UnresolvedReference(placed.place(), reference.group()));
          }
        }
      }
    }
    return found;
  }
}

package org.opencac.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.text.HeadingFinder.Heading;

/**
 * Assessments that begin with a clause instead of a title, as in letters and dictations: "Final
 * impression is acute pyelonephritis, with dehydration", "My impression is of ...". Immutable.
 */
final class SpokenTitles {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?:(?:my|our)(?: own)?(?: (?:final|overall|clinical|diagnostic|current))?"
              + "|(?:the |her |his )?(?:final|overall|ed|discharge|exit|leaving))"
              + " (?:impression|assessment|diagnos[ie]s|opinion)"
              + "|(?:in|to) (?:summary|summarize|sum up|conclusion)[,;] (?:my|our|the) "
              + "(?:impression|assessment|diagnos[ie]s))"
              + "(?: today| here| now| at this time| at discharge)?"
              + " (?:is|are|was|were|remains?)"
              + "(?: (?:of|that of|that (?:he|she|they|the patient|this patient) (?:has|have)"
              + "|that this is|that|as follows|the following|consistent with))?(?: an?)?[:,]?(?= )",
          Pattern.CASE_INSENSITIVE);

  private SpokenTitles() {}

  /** The clause that begins at a position where a statement may begin. */
  static Optional<Heading> at(String text, int from, Line line) {
    int begin = from;
    while (begin < line.end() && text.charAt(begin) == ' ') {
      begin++;
    }
    Matcher clause = CLAUSE.matcher(text).region(begin, line.end()).useTransparentBounds(true);
    if (begin == line.end() || !Character.isUpperCase(text.charAt(begin)) || !clause.lookingAt()) {
      return Optional.empty();
    }
    int end = clause.end();
    return Optional.of(
        new Heading(begin, end, end, SectionKind.ASSESSMENT, true, begin == line.content()));
  }
}

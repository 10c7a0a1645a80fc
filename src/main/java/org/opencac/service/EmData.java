package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Tests, external notes, historian, own interpretation and discussion that a note tells of.
 * Immutable.
 */
final class EmData {
  private static final WordPattern ORDERED =
      WordPattern.of(
          "went over|went through|gone over|gone through|looked at|looked over|saw|seen|drawn|draw|drew|rev|get|repeat|recheck|asked for|requested|came back|returned|noted|resulted|follow|trend|trended|ordered|order|orders|reviewed|review|sent|negative|positive|pending|today|result|results|check|obtain"
              + "|nl|normal|neg|wnl|elevated|unremarkable|was|is|shows|labs|showed|report|screen|done|performed|read");

  private static final WordPattern UNDONE =
      WordPattern.of("not done|not indicated|not needed|not repeated|declined|refused");

  private final EmWords words;

  EmData(EmWords words) {
    this.words = words;
  }

  /** Tests, external notes, historian, own interpretation, discussion. */
  List<Worksheet.Element> find(ServiceNote note, boolean ecgBilled, boolean imagingBilled) {
    List<Worksheet.Element> found = new ArrayList<>();
    Set<String> tests = new TreeSet<>();
    for (ServiceSentence sentence : note.statements()) {
      if (EmElements.history(sentence.kind())) {
        continue;
      }
      boolean interpreted = false;
      for (String kind : List.of("external", "historian", "interpretation", "discussion")) {
        for (EmWords.Row row : words.of(kind)) {
          List<Span> spans = row.words().match(sentence.words(), note.all());
          boolean own = kind.equals("interpretation");
          boolean paid =
              ecgBilled && sentence.has(ECG)
                  || (imagingBilled || note.setting() == Setting.OUTPATIENT)
                      && sentence.has(TAKEN_HERE);
          boolean again = own && interpreted;
          if (!spans.isEmpty() && !(own && paid) && !again) {
            found.add(EmElements.element(row.what(), row.reason(), row.level(), spans, sentence));
            interpreted |= own;
          }
        }
      }
      historian(note, sentence).or(() -> teller(note, sentence)).ifPresent(found::add);
      if (interpreted || sentence.has(UNDONE) || !sentence.has(ORDERED) && !measured(sentence)) {
        continue;
      }
      for (EmWords.Row row : words.of("test")) {
        List<Span> spans = row.words().match(sentence.words(), note.all());
        boolean billed =
            row.what().equals("electrocardiogram") && ecgBilled
                || imagingBilled && IMAGING.contains(row.what());
        if (!spans.isEmpty()
            && !billed
            && !Denial.near(sentence, spans.getFirst())
            && tests.add(row.what())) {
          found.add(EmElements.element(row.what(), row.reason(), row.level(), spans, sentence));
        }
      }
    }
    return found;
  }

  /** A label with who told the history behind it: "Hx: mother". */
  private Optional<Worksheet.Element> historian(ServiceNote note, ServiceSentence sentence) {
    int next = sentence.index() + 1;
    if (next >= note.sentences().size()
        || sentence.words().size() > LABEL_WORDS
        || !sentence.has(TELLS)
        || !sentence.text().startsWith(":", sentence.words().span().end())) {
      return Optional.empty();
    }
    ServiceSentence other = note.sentences().get(next);
    List<Span> spans = RELATIVE.match(other.words(), other.words());
    if (spans.isEmpty() || other.firstWord(spans.getFirst()) > 1) {
      return Optional.empty();
    }
    EmWords.Row row = words.of("historian").getFirst();
    return Optional.of(EmElements.element(row.what(), row.reason(), row.level(), spans, other));
  }

  /**
   * Somebody beside the patient who says what happened: "her partner, who saw it, adds". What a
   * relative has or had is family history; an adult who tells the story alone needs nobody (MDM
   * table 2021, Category 2: assessment requiring an independent historian).
   */
  private Optional<Worksheet.Element> teller(ServiceNote note, ServiceSentence sentence) {
    EmWords.Row relative = words.of("relative").getFirst();
    for (Span span : relative.words().places(sentence.words())) {
      int at = sentence.lastWord(span);
      if (told(sentence, sentence.firstWord(span) - 1, "per")) {
        return Optional.of(element(relative, span, sentence));
      }
      for (int i = at + 1; i <= at + TELLER_REACH && !told(sentence, i, "kin"); i++) {
        if (told(sentence, i, "tells")) {
          return note.has(ALONE)
              ? Optional.empty()
              : Optional.of(element(relative, span, sentence));
        }
      }
    }
    return Optional.empty();
  }

  private static Worksheet.Element element(EmWords.Row row, Span span, ServiceSentence sentence) {
    return EmElements.element(row.what(), row.reason(), row.level(), List.of(span), sentence);
  }

  private boolean told(ServiceSentence sentence, int at, String kind) {
    if (at < 0 || at >= sentence.words().size()) {
      return false;
    }
    Words word = Words.of(sentence.text(), sentence.words().span(at, at));
    return !words.of(kind).getFirst().words().match(word, word).isEmpty();
  }

  private static final WordPattern ALONE =
      WordPattern.of(
          "own history|her own story|his own story|own story|tells it herself|tells it himself");
  private static final int TELLER_REACH = 6;
  private static final WordPattern TELLS = WordPattern.of("hx|history|informant|historian|source");
  private static final WordPattern RELATIVE =
      WordPattern.of(
          "mother|father|mom|dad|parent|parents|wife|husband|daughter|son|caregiver|guardian|ems|spouse|partner|grandmother|staff");
  private static final int LABEL_WORDS = 3;

  /** A line of a table or of results, which tells values without a verb: "WBC 15.2, Cr 1.6". */
  private static boolean measured(ServiceSentence sentence) {
    String text = sentence.text();
    int begin = sentence.words().span().begin();
    int line = sentence.source().lineBegin(begin);
    return sentence.kind() == SectionKind.RESULTS
        || text.substring(line, begin).strip().startsWith("|")
        || text.startsWith("|", line);
  }

  /** Pictures that the clinician's own practice took and bills. */
  private static final WordPattern TAKEN_HERE =
      WordPattern.of(
          "here|shot in|in clinic|office films|in our office|in the office|in office|our department|our clinic|taken here|obtained here|done here|in house"
              + "|obtained today|taken today|we obtained|we took|i obtained");

  private static final WordPattern ECG = WordPattern.of("ekg|ecg");
  private static final Set<String> IMAGING =
      Set.of("X-ray", "chest X-ray", "echocardiogram", "ultrasound", "CT", "MRI");

  /** Level of the data column: two of one category, three, or two of three categories. */
  static int level(List<Worksheet.Element> data) {
    int first = 0;
    boolean historian = false;
    boolean interpretation = false;
    boolean discussion = false;
    for (Worksheet.Element element : data) {
      switch (element.what()) {
        case "independent historian" -> historian = true;
        case "own interpretation of a test" -> interpretation = true;
        case "discussion of management" -> discussion = true;
        default -> first++;
      }
    }
    boolean three = first + (historian ? 1 : 0) >= 3;
    int categories = (three ? 1 : 0) + (interpretation ? 1 : 0) + (discussion ? 1 : 0);
    if (categories >= 2) {
      return 3;
    }
    if (categories == 1) {
      return 2;
    }
    return first >= 2 || historian ? 1 : 0;
  }
}

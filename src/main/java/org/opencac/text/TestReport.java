package org.opencac.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The report of a diagnostic test: it has an impression or findings and nothing of a visit. What
 * was examined and how ("EXAM: MRI of the left knee", "TECHNIQUE: axial images were obtained") is
 * no examination by hand and no operation.
 */
final class TestReport {
  /** Sections that a report of a test does not have; a published case has its discussion. */
  private static final Set<SectionKind> OF_A_VISIT =
      Set.of(
          SectionKind.OBJECTIVE,
          SectionKind.SUBJECTIVE,
          SectionKind.ASSESSMENT,
          SectionKind.ASSESSMENT_AND_PLAN,
          SectionKind.REVIEW_OF_SYSTEMS,
          SectionKind.FINAL_DIAGNOSIS,
          SectionKind.GENERAL);

  /** Sections that it has beside the name of the test. */
  private static final Set<SectionKind> BESIDE_A_TEST =
      Set.of(
          SectionKind.PHYSICAL_EXAM,
          SectionKind.PROCEDURE,
          SectionKind.MEDICATIONS,
          SectionKind.PLAN,
          SectionKind.HOSPITAL_COURSE);

  /** What tests are called. */
  private static final Pattern TEST =
      Pattern.compile(
          "(?i)\\b(?:mri?|mra|mrv|mrcp|cta?|cat scan|pet|spect|x-?rays?|radiographs?|ultrasound"
              + "|u/s|(?:ultra)?sonogra\\w+|doppler|duplex|(?:echo|electro)cardiogra\\w+|echo"
              + "|mammogra\\w+|barium|esophagram|swallow|scans?|scintigra\\w+|perfusion|stress test"
              + "|treadmill|holter|e[ck]g|eeg|electroencephalogra\\w+|emg|nerve conduction"
              + "|polysomnogra\\w+|sleep study|dexa|densitometry|arthrogram|urogram|pyelogram|kub"
              + "|views?|imaged|imaging|tomogra\\w+|fluoroscop\\w+|tracing|flexion and extension"
              + "|(?:axial|coronal|sagittal|helical|weighted) (?:\\w+ )?images?)\\b");

  /** What is done to a patient and not to a picture. */
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?i)\\b(?:incis|sutur|anesthe|draped|prepped|sedat|scalpel|sheath|biops|consent"
              + "|catheteri[sz]|guide ?wire|stent was|endoscop|coloscop|colonoscop|inject(?:ed|ion of (?:lido|ster)))");

  /** The name of a test is no longer than this. */
  private static final int LONGEST_NAME = 300;

  private static final Set<String> NAMES =
      Set.of("exam", "examination", "exams", "study", "test", "procedure", "technique");

  private TestReport() {}

  /** Whether a note is one. */
  static boolean is(ParsedNote note) {
    boolean reports = false;
    boolean beside = false;
    for (Section section : note.sections()) {
      if (OF_A_VISIT.contains(section.kind())) {
        return false;
      }
      beside |= BESIDE_A_TEST.contains(section.kind());
      reports |= section.kind() == SectionKind.IMPRESSION || section.kind() == SectionKind.FINDINGS;
    }
    return reports && (!beside || isOfTest(note));
  }

  /** Whether it names its test, and what else it tells is of the test. */
  private static boolean isOfTest(ParsedNote note) {
    String text = note.note().text().reveal();
    boolean named = false;
    for (Section section : note.sections()) {
      String body = text.substring(section.heading().end(), section.span().end());
      boolean names = NAMES.contains(SectionTitles.words(section.title().reveal()));
      switch (section.kind()) {
        case PHYSICAL_EXAM -> {
          if (!names || body.length() > LONGEST_NAME || !TEST.matcher(opening(body)).find()) {
            return false;
          }
          named = true;
        }
        case PROCEDURE -> {
          if (OPERATION.matcher(body).find()) {
            return false;
          }
          named |= names && TEST.matcher(body).find();
        }
        case BODY, INDICATION -> named |= opens(section) && TEST.matcher(first(text)).find();
        default -> {}
      }
    }
    return named;
  }

  /** What is said before the first stop, where the test is named. */
  private static String opening(String body) {
    int stop = body.indexOf(". ");
    return stop < 0 ? body : body.substring(0, stop);
  }

  private static boolean opens(Section section) {
    return section.span().begin() == 0;
  }

  /** The first line, as far as it may be a title. */
  private static String first(String text) {
    int end = Math.min(text.length(), LONGEST_NAME / 2);
    int line = text.indexOf(",", 0);
    int stop = text.indexOf('\n');
    for (int at : new int[] {line, stop}) {
      end = at > 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }
}

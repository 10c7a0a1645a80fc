package org.opencac.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts put together by chance from what notes hold (headings, numbers, statements, abbreviations)
 * and from what breaks readers (CRLF, tabs, emoji, combining marks, halves of surrogate pairs,
 * controls). The same seed makes the same texts.
 */
public final class RandomNotes {
  private static final int LONGEST = 60;
  private static final List<String> PIECES =
      List.of(
          "Assessment:",
          "PMH",
          "HPI: ",
          "1. ",
          "2) ",
          "- ",
          "• ",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          "\t",
          " ",
          "  ",
          "\u00a0",
          "\ufeff",
          ". ",
          ".",
          "., ",
          ";",
          "?!",
          ":",
          ",",
          "(",
          ")",
          "fever",
          "No cough",
          "Type 2 diabetes",
          "e\u0301te\u0301",
          "\u0301",
          "\ud83d\ude37",
          "\ud83d",
          "\ude37",
          "\u0000",
          "\u0007",
          "\u2028",
          "b.i.d.",
          "98.6",
          "Dr. Ito",
          "x-ray",
          "naïve",
          "≥",
          "“quoted”",
          "ﬁ",
          "İ",
          "ß",
          "\u200b",
          "𝒳",
          "____",
          "***",
          "#1 ");
  private static final List<String> STATEMENTS =
      List.of(
          "hypertension",
          "Type 2 diabetes mellitus with CKD stage 3",
          "denies chest pain",
          "asthma exacerbation",
          "right knee pain",
          "COPD on home oxygen",
          "history of breast cancer",
          "possible pneumonia",
          "GERD",
          "atrial fibrillation");

  private RandomNotes() {}

  /** Texts of any kind. */
  public static List<String> any(long seed, int count) {
    return made(seed, count, false);
  }

  /** Texts in which diagnoses stand between the rest. */
  public static List<String> clinical(long seed, int count) {
    return made(seed, count, true);
  }

  private static List<String> made(long seed, int count, boolean clinical) {
    Random random = new Random(seed);
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder note = new StringBuilder();
      for (int length = random.nextInt(LONGEST + 1); length > 0; length--) {
        note.append(piece(random, clinical));
      }
      notes.add(note.toString());
    }
    return List.copyOf(notes);
  }

  private static String piece(Random random, boolean clinical) {
    int kind = random.nextInt(6);
    if (kind == 0) {
      return characters(random);
    }
    return clinical && kind < 3
        ? STATEMENTS.get(random.nextInt(STATEMENTS.size()))
        : PIECES.get(random.nextInt(PIECES.size()));
  }

  /** Any UTF-16 units, whether they make characters or not. */
  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(13); length > 0; length--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
    }
    return text.toString();
  }
}

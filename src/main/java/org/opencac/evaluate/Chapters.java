package org.opencac.evaluate;

import java.util.Comparator;
import org.opencac.codeset.CodeSystem;

/** The parts of a code system by which figures are broken down. */
final class Chapters {
  /** First code and name of each ICD-10-CM chapter, in order. */
  private static final String[][] ICD_10_CM = {
    {"A00", "1 Infectious"},
    {"C00", "2 Neoplasms"},
    {"D50", "3 Blood"},
    {"E00", "4 Endocrine"},
    {"F01", "5 Mental"},
    {"G00", "6 Nervous"},
    {"H00", "7 Eye"},
    {"H60", "8 Ear"},
    {"I00", "9 Circulatory"},
    {"J00", "10 Respiratory"},
    {"K00", "11 Digestive"},
    {"L00", "12 Skin"},
    {"M00", "13 Musculoskeletal"},
    {"N00", "14 Genitourinary"},
    {"O00", "15 Pregnancy"},
    {"P00", "16 Perinatal"},
    {"Q00", "17 Congenital"},
    {"R00", "18 Symptoms"},
    {"S00", "19 Injury"},
    {"U00", "22 Special"},
    {"V00", "20 External causes"},
    {"Z00", "21 Factors"}
  };

  /** Chapters in the order of their number, other names in the order of letters after them. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(Chapters::number).thenComparing(Comparator.naturalOrder());

  private Chapters() {}

  private static int number(String chapter) {
    int blank = chapter.indexOf(' ');
    return blank > 0 && Character.isDigit(chapter.charAt(0))
        ? Integer.parseInt(chapter.substring(0, blank))
        : Integer.MAX_VALUE;
  }

  /** The chapter of an ICD-10-CM code; in other systems what its first character stands for. */
  static String of(CodeSystem system, String code) {
    String plain = CodeSystem.undotted(code);
    if (system != CodeSystem.ICD_10_CM) {
      return plain.isEmpty() ? "?" : plain.substring(0, 1) + "…";
    }
    String chapter = "?";
    for (String[] candidate : ICD_10_CM) {
      if (plain.compareTo(candidate[0]) >= 0) {
        chapter = candidate[1];
      }
    }
    return chapter;
  }
}

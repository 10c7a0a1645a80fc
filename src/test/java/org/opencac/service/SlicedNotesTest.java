package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencac.note.Setting;

/**
 * Notes cut out of their middle, put together and with their lines broken elsewhere are read
 * without a fault, and what supports a service lies inside the text.
 */
class SlicedNotesTest {
  private static final int LONGEST = 700;

  @Test
  void whateverIsCutAndJoinedIsRead() throws IOException {
    List<String> texts = texts();
    Random random = new Random(20_261_121L);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      String text = broken(slice(texts, random) + "\n" + slice(texts, random), random);
      Setting setting = Setting.values()[random.nextInt(Setting.values().length)];
      for (ServiceSuggestion service : Services.of(text, setting, 50).services()) {
        found++;
        assertThat(service.evidence())
            .as("evidence of %s", service.code())
            .isNotEmpty()
            .allSatisfy(
                evidence -> assertThat(evidence.span().end()).isLessThanOrEqualTo(text.length()));
      }
    }
    assertThat(found).as("services in the slices").isGreaterThan(100);
  }

  @Test
  void aResultInTheFirstLineAfterAnEmptyOneIsRead() {
    assertThat(Services.lines("\n| Na 139 | K 4.1 |\n\nLabs reviewed.")).isEmpty();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("corpus/services"))) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".txt")) {
          texts.add(Files.readString(file));
        } else if (file.toString().endsWith(".tsv")) {
          for (String line : Files.readAllLines(file)) {
            texts.add(line.substring(line.lastIndexOf('\t') + 1).replace("\\n", "\n"));
          }
        }
      }
    }
    return texts;
  }

  private static String slice(List<String> texts, Random random) {
    String text = texts.get(random.nextInt(texts.size()));
    int begin = random.nextInt(Math.max(1, text.length() - 2));
    return text.substring(begin, Math.min(text.length(), begin + 2 + random.nextInt(LONGEST)));
  }

  private static String broken(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> text.replace("\n", " ");
      case 1 -> text.replace(". ", "\n");
      case 2 -> text.replace(" ", "  \n");
      case 3 -> text.replace("\n", "\r\n\r\n");
      default -> text;
    };
  }
}

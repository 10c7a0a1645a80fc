package org.opencac.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencac.text.Stems;

/**
 * Every word that a rule file of the program uses, with its stem: none of them is a typing fault.
 */
public final class KnownWords {
  /** The file that the build leaves beside the classes. */
  public static final String PACKED = "words.txt";

  private static final int SHORTEST = 5;
  private static final Pattern OTHER = Pattern.compile("[^a-z]+");

  private KnownWords() {}

  /** The words as the build left them; none in a build without that step. */
  public static Set<String> load() {
    try (InputStream in = KnownWords.class.getResourceAsStream("/" + PACKED)) {
      return in == null
          ? Set.of()
          : new HashSet<>(
              List.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of all tables in a folder, in order, for the build to keep. */
  public static byte[] pack(Path rules, Stems stems) throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String word : OTHER.split(Files.readString(file).toLowerCase(Locale.ROOT))) {
          if (word.length() >= SHORTEST) {
            words.add(word);
            words.add(stems.stem(word));
          }
        }
      }
    }
    return String.join("\n", words).getBytes(StandardCharsets.US_ASCII);
  }
}

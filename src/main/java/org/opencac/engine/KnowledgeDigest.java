package org.opencac.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One SHA-256 over all that the engine knows: every rule file and the sentence model, by name and
 * content, in order of name. Examples beside the rules are not counted: they change no answer.
 */
final class KnowledgeDigest {
  /** The file that the build leaves beside the classes: the digest in hexadecimal digits. */
  static final String FILE = "knowledge.sha256";

  private static final List<String> FOLDERS = List.of("rules", "sentences");
  private static final String EXAMPLES = ".spec.yml";

  private KnowledgeDigest() {}

  /**
   * The digest of the running program: as the build left it, or, in a build without that step, of
   * the files beside the classes.
   */
  static byte[] read() {
    try (InputStream in = KnowledgeDigest.class.getResourceAsStream("/" + FILE)) {
      return in == null
          ? of(classes())
          : HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classes() {
    URL folder = KnowledgeDigest.class.getResource("/" + FOLDERS.getFirst());
    if (folder == null || !folder.getProtocol().equals("file")) {
      throw new IllegalStateException("the program was packed without " + FILE + "; build it anew");
    }
    try {
      return Path.of(new URI(folder.toString())).resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of the knowledge in a folder of classes. */
  static byte[] of(Path classes) throws IOException {
    MessageDigest digest = sha256();
    for (String folder : FOLDERS) {
      try (Stream<Path> all = Files.walk(classes.resolve(folder))) {
        List<String> names =
            all.filter(Files::isRegularFile)
                .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.endsWith(EXAMPLES))
                .sorted()
                .toList();
        for (String name : names) {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(sha256().digest(Files.readAllBytes(classes.resolve(name))));
        }
      }
    }
    return digest.digest();
  }

  /** A new SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

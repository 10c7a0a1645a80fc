package org.opencac.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.Release;
import org.opencac.learn.SiteModel;

/**
 * What produced a result, as one SHA-256 over the version, every rule file, the sentence model and
 * the checksums of the releases used.
 */
final class Fingerprint {
  private static final String VERSION = version();
  private static final byte[] KNOWLEDGE = KnowledgeDigest.read();

  private Fingerprint() {}

  static EngineStamp of(List<Release> releases) {
    return of(releases, Optional.empty());
  }

  /** The stamp of a result that a site's model took part in. */
  static EngineStamp of(List<Release> releases, Optional<SiteModel> site) {
    MessageDigest digest = KnowledgeDigest.sha256();
    digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
    site.ifPresent(model -> digest.update(model.fingerprint().getBytes(StandardCharsets.UTF_8)));
    digest.update(KNOWLEDGE);
    for (Release release : releases) {
      digest.update(release.label().getBytes(StandardCharsets.UTF_8));
      release
          .checksums()
          .forEach((file, sum) -> digest.update((file + sum).getBytes(StandardCharsets.UTF_8)));
    }
    return new EngineStamp(VERSION, "sha256:" + HexFormat.of().formatHex(digest.digest()));
  }

  private static String version() {
    String version = Fingerprint.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }
}

package org.opencac.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.Release;
import org.opencac.learn.SiteModel;
import org.opencac.rule.RuleTable;

/**
 * What produced a result, as one SHA-256 over the version, every rule file, the sentence model and
 * the checksums of the releases used.
 */
final class Fingerprint {
  /** The rule files beside the lexicon; a test holds the list complete. */
  static final List<String> RULES =
      List.of(
          "assertion.tsv",
          "chart-facts.tsv",
          "codability.tsv",
          "combinations.tsv",
          "confidence-scale.tsv",
          "confidence.tsv",
          "demographic-limits.tsv",
          "document-evidence.tsv",
          "drug-effects.tsv",
          "drug-manifestations.tsv",
          "drug-status.tsv",
          "drug-statuses.tsv",
          "drug-substances.tsv",
          "fact-rules.tsv",
          "integral-symptoms.tsv",
          "lexicon.tsv",
          "measurements.tsv",
          "neoplasms/categories.tsv",
          "neoplasms/clock.tsv",
          "neoplasms/complications.tsv",
          "neoplasms/fracture-sites.tsv",
          "neoplasms/histologies.tsv",
          "neoplasms/node-regions.tsv",
          "neoplasms/receptor-codes.tsv",
          "neoplasms/receptors.tsv",
          "neoplasms/sites.tsv",
          "neoplasms/status.tsv",
          "organisms.tsv",
          "other-clinicians.tsv",
          "procedures/confidence.tsv",
          "procedures/joined.tsv",
          "procedures/objects.tsv",
          "procedures/parts.tsv",
          "procedures/procedures.tsv",
          "procedures/status.tsv",
          "procedures/values.tsv",
          "procedures/word-parts.tsv",
          "sections.tsv",
          "services/cardiology.tsv",
          "services/drugs.tsv",
          "services/em-drugs.tsv",
          "services/em-levels.tsv",
          "services/em-prolonged.tsv",
          "services/em-words.tsv",
          "services/gastroenterology.tsv",
          "services/general.tsv",
          "services/immunisation.tsv",
          "services/laboratory.tsv",
          "services/lesions.tsv",
          "services/neurology.tsv",
          "services/orthopedics.tsv",
          "services/pairs.tsv",
          "services/radiology.tsv",
          "services/sized.tsv",
          "services/skin.tsv",
          "services/status.tsv",
          "services/supplies.tsv",
          "services/surgery.tsv",
          "term-words.tsv",
          "too-general.tsv");

  private static final String VERSION = version();
  private static final byte[] KNOWLEDGE = knowledge();

  private Fingerprint() {}

  static EngineStamp of(List<Release> releases) {
    return of(releases, Optional.empty());
  }

  /** The stamp of a result that a site's model took part in. */
  static EngineStamp of(List<Release> releases, Optional<SiteModel> site) {
    MessageDigest digest = sha256();
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

  private static byte[] knowledge() {
    MessageDigest digest = sha256();
    digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
    RULES.forEach(name -> update(digest, "/rules/" + name));
    for (RuleTable.Row row : RuleTable.read("lexicon.tsv", "file").rows()) {
      update(digest, "/rules/" + row.get("file"));
    }
    update(digest, "/sentences/clinical-sentences.bin");
    return digest.digest();
  }

  private static void update(MessageDigest digest, String resource) {
    try (InputStream in = Fingerprint.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      digest.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.opencac.service;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Turns the texts of {@code models/rules/services/ways} into the numbers that {@link ServiceWays}
 * reads: each code as the mean of its texts, each text that tells of no service as one of its own.
 * Used when the program is built.
 */
final class WayPacker {
  /** Begins the name of a text that tells of no service. */
  static final String NONE = "-";

  private static final List<String> FILES =
      List.of(
          "operations",
          "pictures-and-tests",
          "medicine",
          "level-two",
          "more-operations",
          "more-medicine",
          "more-level-two");

  /** What is known of a code: how many texts, and in how many of them each feature stands. */
  private static final class Texts {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int size;

    void add(Set<String> features) {
      size++;
      features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
  }

  /** What is known of a feature: its number, how many codes have it, and its weight in each. */
  private static final class Postings {
    private final Map<Integer, Double> weights = new TreeMap<>();
    private int codes;
    private double idf;
  }

  private final Map<String, Texts> byCode = new TreeMap<>();
  private final Map<String, Postings> byFeature = new TreeMap<>();

  private WayPacker() {}

  /** Reads every text. */
  static WayPacker read() {
    WayPacker packer = new WayPacker();
    for (String file : FILES) {
      for (RuleTable.Row row :
          RuleTable.read("services/ways/" + file + ".tsv", "code", "way").rows()) {
        packer.add(row.get("code"), row.get("way"));
      }
    }
    int none = 0;
    for (RuleTable.Row row : RuleTable.read("services/ways/none.tsv", "way").rows()) {
      packer.add(NONE + none++, row.get("way"));
    }
    return packer;
  }

  private void add(String code, String way) {
    Set<String> features = new HashSet<>();
    WayFeatures.of(Words.of(way, new Span(0, way.length()))).forEach(f -> features.add(f.text()));
    byCode.computeIfAbsent(code, c -> new Texts()).add(features);
  }

  /** The numbers; the same bytes for the same texts. */
  byte[] bytes() {
    byCode
        .values()
        .forEach(texts -> texts.counts.keySet().forEach(feature -> feature(feature).codes++));
    byFeature.values().forEach(f -> f.idf = Math.log(1 + byCode.size() / (f.codes + 0.5)));
    int place = 0;
    for (Texts texts : byCode.values()) {
      weigh(texts, place++);
    }
    return written();
  }

  private Postings feature(String feature) {
    return byFeature.computeIfAbsent(feature, f -> new Postings());
  }

  /** The features of a code, its length being 1. */
  private void weigh(Texts texts, int place) {
    double squares = 0;
    for (Map.Entry<String, Integer> one : texts.counts.entrySet()) {
      Postings feature = feature(one.getKey());
      double weight = Math.sqrt((double) one.getValue() / texts.size) * feature.idf;
      feature.weights.put(place, weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    texts
        .counts
        .keySet()
        .forEach(f -> feature(f).weights.computeIfPresent(place, (p, w) -> w / length));
  }

  private byte[] written() {
    int size = byFeature.values().stream().mapToInt(f -> f.weights.size()).sum();
    ByteBuffer idfs = ByteBuffer.allocate(byFeature.size() * Float.BYTES);
    ByteBuffer offsets = ByteBuffer.allocate((byFeature.size() + 1) * Integer.BYTES);
    ByteBuffer places = ByteBuffer.allocate(size * Integer.BYTES);
    ByteBuffer weights = ByteBuffer.allocate(size * Float.BYTES);
    for (Postings feature : byFeature.values()) {
      idfs.putFloat((float) feature.idf);
      offsets.putInt(places.position() / Integer.BYTES);
      feature.weights.forEach((place, weight) -> {
        places.putInt(place);
        weights.putFloat(weight.floatValue());
      });
    }
    offsets.putInt(size);
    String strings =
        String.join(" ", byCode.keySet()) + "\n" + String.join("\n", byFeature.keySet());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (byte[] part :
          List.of(
              strings.getBytes(StandardCharsets.UTF_8),
              idfs.array(),
              offsets.array(),
              places.array(),
              weights.array())) {
        out.writeInt(part.length);
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

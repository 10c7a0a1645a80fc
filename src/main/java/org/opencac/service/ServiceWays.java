package org.opencac.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How services are told in charts, from {@code models/rules/services/ways}: several texts for each
 * code, compared with a passage as documents are compared with a question. A code is the mean of
 * its texts, a feature weighs the more the fewer codes have it, and the similarity is the cosine
 * between both (Salton and Buckley 1988, term weighting; Rocchio's mean). Packed when the program
 * is built. Immutable and safe to share between threads.
 */
public final class ServiceWays {
  /** The file that the build leaves beside the classes. */
  public static final String PACKED = "service-ways.bin";

  /** What a word that no text has weighs among those of a passage, of the largest weight. */
  private static final double STRANGE = 0.7;

  private final String[] codes;
  private final Map<String, Integer> features;
  private final float[] idf;
  private final int[] offsets;
  private final int[] places;
  private final float[] weights;

  /**
   * A code that a passage may tell of.
   *
   * @param code its number
   * @param similarity from 0 to 1
   * @param mass what the words say for the code, however much else is said
   */
  record Ranked(String code, double similarity, double mass) {
    /** Whether the text tells of no service. */
    boolean none() {
      return code.startsWith(WayPacker.NONE);
    }
  }

  private ServiceWays(ByteBuffer in) {
    String[] strings = new String(bytes(in), StandardCharsets.UTF_8).split("\n");
    this.codes = strings[0].split(" ");
    this.features = HashMap.newHashMap(strings.length);
    for (int i = 1; i < strings.length; i++) {
      features.put(strings[i], i - 1);
    }
    this.idf = floats(bytes(in));
    this.offsets = ints(bytes(in));
    this.places = ints(bytes(in));
    this.weights = floats(bytes(in));
  }

  /** Loads what the build packed, or, in a build without that step, reads the texts. */
  static ServiceWays load() {
    try (InputStream in = ServiceWays.class.getResourceAsStream("/" + PACKED)) {
      return new ServiceWays(ByteBuffer.wrap(in == null ? pack() : in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes that texts tell of, ascending. */
  List<String> codes() {
    return List.of(codes);
  }

  /** The codes most like some words, best first; ties in order of code. */
  List<Ranked> rank(Words words, int most) {
    List<WayFeatures.Feature> said = WayFeatures.of(words);
    Set<Integer> known = new TreeSet<>();
    Set<String> strange = new HashSet<>();
    for (WayFeatures.Feature feature : said) {
      Integer number = features.get(feature.text());
      if (number != null) {
        known.add(number);
      } else if (feature.text().indexOf(' ') < 0 && feature.text().charAt(0) != '^') {
        strange.add(feature.text());
      }
    }
    double[] scores = new double[codes.length];
    double squares = strange.size() * square(STRANGE * Math.log(1 + codes.length / 0.5));
    for (int feature : known) {
      squares += square(idf[feature]);
      for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
        scores[places[i]] += weights[i] * idf[feature];
      }
    }
    int[] best = best(scores, most);
    double norm = Math.sqrt(squares);
    List<Ranked> ranked = new ArrayList<>(best.length);
    for (int code : best) {
      ranked.add(new Ranked(codes[code], scores[code] / norm, scores[code]));
    }
    return ranked;
  }

  /** The places of the highest scores above 0, the highest first; ties in order of place. */
  private static int[] best(double[] scores, int most) {
    int[] best = new int[most];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && (size < most || scores[i] > scores[best[size - 1]])) {
        int at = size < most ? size++ : size - 1;
        while (at > 0 && scores[best[at - 1]] < scores[i]) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = i;
      }
    }
    return Arrays.copyOf(best, size);
  }

  /** The indexes of the words that say so when a code is told of, with what each contributes. */
  Map<Integer, Double> words(String code, Words said) {
    int place = Arrays.binarySearch(codes, code);
    Map<Integer, Double> words = new TreeMap<>();
    Set<Integer> seen = new HashSet<>();
    for (WayFeatures.Feature feature : WayFeatures.of(said)) {
      Integer number = features.get(feature.text());
      if (number != null && seen.add(number)) {
        for (int i = offsets[number]; i < offsets[number + 1]; i++) {
          if (places[i] == place) {
            words.merge(feature.word(), (double) weights[i] * idf[number], Double::sum);
          }
        }
      }
    }
    return words;
  }

  private static double square(double x) {
    return x * x;
  }

  /** The texts in the form that loads fast, for the build to keep. */
  public static byte[] pack() {
    return WayPacker.read().bytes();
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }

  private static int[] ints(byte[] bytes) {
    int[] ints = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
    return ints;
  }

  private static float[] floats(byte[] bytes) {
    float[] floats = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
    return floats;
  }
}

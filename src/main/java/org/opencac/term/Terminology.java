package org.opencac.term;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.text.Token;

/**
 * All terms of one release, compiled: per term its keys, its code and its source, and for each key
 * the terms of which it is the rarest. Immutable; safe to share between threads. Kept as a file of
 * plain integers so that a full release loads in some tens of milliseconds.
 */
public final class Terminology {
  private static final int MAGIC = 0x0CAC_7E04;

  private final Vocabulary vocabulary;
  private final Map<String, String> equivalents;

  /** Stems that count as another to the number of that one's key. */
  private final Map<String, Integer> equivalentKeys;

  private final List<String> codes;

  /** Per term: offset of its keys, counts, code, entry, source and levels. */
  private final int[] offsets;

  private final int[] shape;
  private final int[] code;
  private final int[] entry;
  private final int[] keys;
  private final int[] frequency;
  private final int[] postingOffsets;
  private final int[] postings;

  /** Per position of {@link #postings} the {@link #sign signs} of what the term requires. */
  private final long[] signatures;

  private final double[] weights;

  private Terminology(
      Vocabulary vocabulary, Map<String, String> equivalents, List<String> codes, int[][] arrays) {
    this.vocabulary = vocabulary;
    this.equivalents = Map.copyOf(equivalents);
    this.equivalentKeys = HashMap.newHashMap(equivalents.size());
    equivalents.forEach((from, to) -> equivalentKeys.put(from, vocabulary.number(to)));
    this.codes = codes;
    this.offsets = arrays[0];
    this.shape = arrays[1];
    this.code = arrays[2];
    this.entry = arrays[3];
    this.keys = arrays[4];
    this.frequency = arrays[5];
    this.postingOffsets = arrays[6];
    this.postings = arrays[7];
    this.signatures = signatures();
    this.weights = new double[frequency.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.log((size() + 1.0) / (frequency[k] + 1.0));
    }
  }

  private long[] signatures() {
    long[] signatures = new long[postings.length];
    for (int p = 0; p < signatures.length; p++) {
      int begin = offsets[postings[p]];
      for (int i = begin + requiredCount(postings[p]) - 1; i >= begin; i--) {
        signatures[p] |= sign(keys[i]);
      }
    }
    return signatures;
  }

  static Terminology of(Vocabulary vocabulary, Map<String, String> equivalents, List<Term> terms) {
    int size = terms.size();
    int[] offsets = new int[size + 1];
    int[] shape = new int[size];
    int[] code = new int[size];
    int[] entry = new int[size];
    int[] frequency = new int[vocabulary.size()];
    List<String> codes = new ArrayList<>();
    Map<String, Integer> codeNumbers = new HashMap<>();
    for (int t = 0; t < size; t++) {
      Term term = terms.get(t);
      int required = term.required().length;
      int weak = term.weak().length;
      offsets[t + 1] = offsets[t] + required + weak + term.optional().length;
      shape[t] =
          required << 24 | weak << 16 | Math.min(term.levels(), 255) << 8 | term.source().ordinal();
      entry[t] = term.entry();
      code[t] =
          codeNumbers.computeIfAbsent(
              term.code(),
              c -> {
                codes.add(c);
                return codes.size() - 1;
              });
      for (int key : term.required()) {
        frequency[key]++;
      }
    }
    int[] keys = new int[offsets[size]];
    int[] postingOffsets = new int[vocabulary.size() + 1];
    int[] rarest = new int[size];
    for (int t = 0; t < size; t++) {
      Term term = terms.get(t);
      int at = offsets[t];
      for (int[] part : List.of(term.required(), term.weak(), term.optional())) {
        System.arraycopy(part, 0, keys, at, part.length);
        at += part.length;
      }
      int best = term.required()[0];
      for (int key : term.required()) {
        best = frequency[key] < frequency[best] ? key : best;
      }
      rarest[t] = best;
      postingOffsets[best + 1]++;
    }
    for (int k = 0; k < vocabulary.size(); k++) {
      postingOffsets[k + 1] += postingOffsets[k];
    }
    int[] postings = new int[size];
    int[] next = postingOffsets.clone();
    for (int t = 0; t < size; t++) {
      postings[next[rarest[t]]++] = t;
    }
    return new Terminology(
        vocabulary,
        equivalents,
        List.copyOf(codes),
        new int[][] {offsets, shape, code, entry, keys, frequency, postingOffsets, postings});
  }

  /** How many terms there are; they are numbered from 0. */
  public int size() {
    return shape.length;
  }

  /** The keys of all terms. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The key number of a token, or {@link Vocabulary#UNKNOWN}. */
  public int keyOf(Token token) {
    return keyOf(token.stem());
  }

  /** The key number of a stem, or {@link Vocabulary#UNKNOWN}. */
  public int keyOf(String stem) {
    Integer key = equivalentKeys.get(stem);
    return key == null ? vocabulary.number(stem) : key;
  }

  /** Every stem that stands for a key, in no order. */
  Set<String> words() {
    Set<String> words = new HashSet<>(vocabulary.keys());
    words.addAll(equivalents.keySet());
    return words;
  }

  /** The code that a term names, perhaps incomplete. */
  public String code(int term) {
    return codes.get(code[term]);
  }

  /** The terms of each code, sorted anew. */
  public TermsByCode byCode() {
    return new TermsByCode(codes, code);
  }

  /** Number of its Index entry in the code set, -1 for titles and inclusion terms. */
  public int entry(int term) {
    return entry[term];
  }

  /** Where the term comes from. */
  public TermSource source(int term) {
    return TermSource.of(shape[term] & 0xff);
  }

  /** How many levels of the Index path have words of their own. */
  public int levels(int term) {
    return shape[term] >>> 8 & 0xff;
  }

  /** How many keys must all be found. */
  public int requiredCount(int term) {
    return shape[term] >>> 24;
  }

  /** How many keys weigh little; they follow the required ones. */
  public int weakCount(int term) {
    return shape[term] >>> 16 & 0xff;
  }

  /** How many keys the term has in all; the optional ones come last. */
  public int keyCount(int term) {
    return offsets[term + 1] - offsets[term];
  }

  /** A key of the term: the required ones first, then the weak, then the optional ones. */
  public int key(int term, int i) {
    return keys[offsets[term] + i];
  }

  /** How many terms require the key. */
  public int frequency(int key) {
    return frequency[key];
  }

  /** First position of the terms of which the key is the rarest, for {@link #posting}. */
  public int postingsBegin(int key) {
    return postingOffsets[key];
  }

  /** Behind the last position of these terms. */
  public int postingsEnd(int key) {
    return postingOffsets[key + 1];
  }

  /** The term at a position. */
  public int posting(int position) {
    return postings[position];
  }

  /**
   * One of 64 bits that stands for a key. A term of whose {@link #signature} a bit is missing among
   * the signs of a sentence cannot have all its keys there.
   */
  public static long sign(int key) {
    return 1L << (key * 0x9E3779B9 >>> 26);
  }

  /** The signs of all keys that the term at a position requires. */
  public long signature(int position) {
    return signatures[position];
  }

  /** Inverse document frequency of a key over the terms: how much it tells, in nats. */
  public double weight(int key) {
    return weights[key];
  }

  /** Writes the compiled form. */
  public void save(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      List<byte[]> strings = new ArrayList<>();
      strings.add(bytes(vocabulary.keys()));
      strings.add(bytes(codes));
      List<String> pairs = new ArrayList<>();
      equivalents.keySet().stream()
          .sorted()
          .forEach(from -> {
            pairs.add(from);
            pairs.add(equivalents.getOrDefault(from, from));
          });
      strings.add(bytes(pairs));
      int[][] arrays = {offsets, shape, code, entry, keys, frequency, postingOffsets, postings};
      out.writeInt(MAGIC);
      for (byte[] block : strings) {
        out.writeInt(block.length);
      }
      for (int[] array : arrays) {
        out.writeInt(array.length);
      }
      for (int[] array : arrays) {
        ByteBuffer buffer = ByteBuffer.allocate(array.length * 4);
        buffer.asIntBuffer().put(array);
        out.write(buffer.array());
      }
      for (byte[] block : strings) {
        out.write(block);
      }
    }
  }

  /** Reads the compiled form; one written by another version is refused with its remedy. */
  public static Terminology load(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
    if (in.remaining() < 48 || in.getInt() != MAGIC) {
      throw new BadInputException(
          "TERMS_VERSION",
          file.toString(),
          "was written by another version of the program",
          "run 'cac codesets install' for this release again");
    }
    int[] lengths = new int[11];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = in.getInt();
    }
    long size = 0;
    for (int i = 0; i < lengths.length; i++) {
      size += i < 3 ? lengths[i] : 4L * lengths[i];
    }
    if (size != in.remaining()) {
      throw new BadInputException(
          "TERMS_DAMAGED",
          file.toString(),
          "the compiled terms are damaged",
          "run 'cac codesets install' for this release again");
    }
    int[][] arrays = new int[8][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = new int[lengths[3 + i]];
      IntBuffer ints = in.slice(in.position(), arrays[i].length * 4).asIntBuffer();
      ints.get(arrays[i]);
      in.position(in.position() + arrays[i].length * 4);
    }
    List<String> vocabulary = strings(in, lengths[0]);
    List<String> codes = strings(in, lengths[1]);
    List<String> pairs = strings(in, lengths[2]);
    Map<String, String> equivalents = HashMap.newHashMap(pairs.size() / 2);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      equivalents.put(pairs.get(i), pairs.get(i + 1));
    }
    return new Terminology(new Vocabulary(vocabulary), equivalents, codes, arrays);
  }

  private static byte[] bytes(List<String> strings) {
    return String.join("\n", strings).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> strings(ByteBuffer in, int length) {
    String all = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return length == 0 ? List.of() : List.of(all.split("\n", -1));
  }
}

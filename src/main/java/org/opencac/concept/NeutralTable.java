package org.opencac.concept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The rows of {@code neutral-phrases.tsv} as stems, packed when the program is built because
 * cutting their words takes longer than reading all other concept rules: a line for each phrase,
 * its places between blanks, then a line for each stem that begins phrases, with their numbers. A
 * phrase is read when it is first asked for. Safe to share between threads.
 */
public final class NeutralTable {
  /** The file that the build leaves beside the classes. */
  public static final String PACKED = "neutral-phrases.txt";

  static final String FILE = "neutral-phrases.tsv";

  /** Between the stems of a choice of several words. */
  private static final String RUN = "\u0001";

  private final String[] phrases;

  /** The phrases that have been asked for. */
  private final AtomicReferenceArray<List<Place>> read;

  private final Map<String, String> numbers = new HashMap<>();

  /**
   * What may stand at a place of a phrase.
   *
   * @param stems single words
   * @param runs several words each
   */
  record Place(Set<String> stems, List<List<String>> runs) {
    Place {
      stems = Set.copyOf(stems);
      runs = List.copyOf(runs);
    }

    /** The stems that may come first. */
    Set<String> firsts() {
      Set<String> firsts = new HashSet<>(stems);
      runs.forEach(run -> firsts.add(run.getFirst()));
      return firsts;
    }
  }

  private NeutralTable(byte[] packed) {
    String[] lines = new String(packed, StandardCharsets.UTF_8).split("\n");
    this.phrases = new String[Integer.parseInt(lines[0])];
    this.read = new AtomicReferenceArray<>(phrases.length);
    System.arraycopy(lines, 1, phrases, 0, phrases.length);
    for (int i = phrases.length + 1; i < lines.length; i++) {
      int tab = lines[i].indexOf('\t');
      numbers.put(lines[i].substring(0, tab), lines[i].substring(tab + 1));
    }
  }

  /**
   * Loads the table as the build packed it, or, in a build without that step, from its rows. Both
   * give the same table.
   */
  static NeutralTable load(Tokenizer tokenizer) {
    try (InputStream in = NeutralTable.class.getResourceAsStream("/" + PACKED)) {
      return new NeutralTable(in == null ? pack(tokenizer) : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows in the form that loads fast, for the build to keep; stems are the tokenizer's. */
  public static byte[] pack(Tokenizer tokenizer) {
    Map<String, String> cut = new HashMap<>();
    List<String> packed = new ArrayList<>();
    Map<String, Set<Integer>> byFirst = new TreeMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "phrase", "note").rows()) {
      List<String> places = new ArrayList<>();
      for (String place : row.get("phrase").split(" +")) {
        Set<String> choices = new TreeSet<>();
        for (String word : place.split("[|]")) {
          choices.add(cut.computeIfAbsent(word, w -> stems(tokenizer.tokenize(w))));
        }
        choices.remove("");
        places.add(String.join("|", choices));
      }
      String phrase = String.join(" ", places);
      for (String first : places(phrase).getFirst().firsts()) {
        byFirst.computeIfAbsent(first, f -> new TreeSet<>()).add(packed.size());
      }
      packed.add(phrase);
    }
    StringBuilder out = new StringBuilder().append(packed.size()).append('\n');
    packed.forEach(phrase -> out.append(phrase).append('\n'));
    byFirst.forEach((stem, numbers) -> {
      out.append(stem).append('\t');
      numbers.forEach(number -> out.append(number).append(' '));
      out.append('\n');
    });
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String stems(List<Token> tokens) {
    return String.join(
        RUN, tokens.stream().filter(Token::isWordOrNumber).map(Token::stem).toList());
  }

  /** What may stand at each place of every phrase that can begin with a stem. */
  List<List<Place>> beginningWith(String stem) {
    List<List<Place>> all = new ArrayList<>(2);
    for (String number : numbers.getOrDefault(stem, "").split(" ")) {
      all.add(phrase(Integer.parseInt(number)));
    }
    return all;
  }

  private List<Place> phrase(int number) {
    List<Place> phrase = read.get(number);
    if (phrase == null) {
      phrase = places(phrases[number]);
      read.set(number, phrase);
    }
    return phrase;
  }

  /** The stems that phrases begin with. */
  Set<String> firsts() {
    return numbers.keySet();
  }

  private static List<Place> places(String phrase) {
    List<Place> places = new ArrayList<>();
    for (String place : phrase.split(" ")) {
      Set<String> stems = new HashSet<>();
      List<List<String>> runs = new ArrayList<>();
      for (String choice : place.split("[|]")) {
        if (choice.contains(RUN)) {
          runs.add(List.of(choice.split(RUN)));
        } else if (!choice.isEmpty()) {
          stems.add(choice);
        }
      }
      places.add(new Place(stems, runs));
    }
    return List.copyOf(places);
  }
}

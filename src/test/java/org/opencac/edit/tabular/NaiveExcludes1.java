package org.opencac.edit.tabular;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A second reading of the Excludes1 notes, straight from the published XML, that shares no code
 * with the program: every code is tried against every note by brute force.
 */
final class NaiveExcludes1 {
  private static final Pattern CODE = Pattern.compile("\\b([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]+)?)");

  private final List<String> codes;

  /** For each place (code without dot), the notes at it and above, from the XML. */
  private final Map<String, List<String>> notes = new HashMap<>();

  private final Map<String, BitSet> targets = new HashMap<>();

  private NaiveExcludes1(List<String> codes) {
    this.codes = codes;
  }

  /** Reads the Tabular List; {@code codes} are the billable ones without dot, sorted. */
  static NaiveExcludes1 read(Path tabular, List<String> codes) throws Exception {
    NaiveExcludes1 naive = new NaiveExcludes1(codes);
    try (InputStream in = Files.newInputStream(tabular)) {
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      naive.walk(root, List.of());
    }
    return naive;
  }

  private void walk(Element element, List<String> above) {
    List<String> here = new ArrayList<>(above);
    String name = "";
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && inner.getTagName().equals("excludes1")) {
        for (Node note = inner.getFirstChild(); note != null; note = note.getNextSibling()) {
          if (note instanceof Element) {
            here.add(note.getTextContent().strip());
          }
        }
      } else if (child instanceof Element inner && inner.getTagName().equals("name")) {
        name = inner.getTextContent().strip().replace(".", "");
      }
    }
    if (element.getTagName().equals("diag")) {
      notes.put(name, here);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner
          && List.of("chapter", "section", "diag").contains(inner.getTagName())) {
        walk(inner, here);
      }
    }
  }

  /** The codes that the notes at the code and above it exclude. */
  BitSet row(int code) {
    String raw = codes.get(code);
    String place = raw;
    while (!notes.containsKey(place)) {
      place = place.substring(0, place.length() - 1);
    }
    BitSet row = new BitSet(codes.size());
    for (String note : notes.get(place)) {
      BitSet meant = targets.computeIfAbsent(note, this::targets);
      if (!meant.get(code)) {
        row.or(meant);
      }
    }
    return row;
  }

  private BitSet targets(String note) {
    BitSet found = new BitSet(codes.size());
    boolean inParentheses = false;
    int open = note.indexOf('(');
    while (open >= 0) {
      int close = open + 1;
      while (close < note.length() && ")(}".indexOf(note.charAt(close)) < 0) {
        close++;
      }
      String inside = note.substring(open + 1, close);
      if (known(inside)) {
        inParentheses = true;
        add(inside, found);
      }
      open = note.indexOf('(', open + 1);
    }
    if (!inParentheses && known(note)) {
      add(note, found);
    }
    return found;
  }

  private boolean known(String text) {
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      String category = code.group(1).substring(0, 3);
      if (codes.stream().anyMatch(one -> one.startsWith(category))) {
        return true;
      }
    }
    return false;
  }

  /** A piece between commas has one code (a stem) or two (a range). */
  private void add(String text, BitSet found) {
    int with = text.indexOf("with ");
    boolean narrows = with >= 0 && !CODE.matcher(text.substring(with)).find();
    String list = narrows ? text.substring(0, with) : text;
    String condition = narrows ? text.substring(with + 5) : "";
    for (String piece : list.split("[,;]| and |(?<=\\.)\\s")) {
      List<String> ends = new ArrayList<>();
      Matcher code = CODE.matcher(piece);
      while (code.find()) {
        ends.add(code.group(1).replace(".", ""));
      }
      if (ends.isEmpty()) {
        continue;
      }
      String first = ends.getFirst();
      String last = ends.getLast();
      for (int i = 0; i < codes.size(); i++) {
        String one = codes.get(i);
        if (one.compareTo(first) >= 0
            && one.substring(0, Math.min(last.length(), one.length())).compareTo(last) <= 0
            && holds(condition, one)) {
          found.set(i);
        }
      }
    }
  }

  private static boolean holds(String condition, String code) {
    if (condition.isEmpty()) {
      return true;
    }
    String plain = condition.replace("fifth-character", "fifth character").strip();
    if (plain.startsWith("final characters -")) {
      return code.endsWith(plain.substring(18).strip());
    }
    if (plain.startsWith(".")) {
      for (String wanted : plain.split("[-,. ]+")) {
        if (!wanted.isEmpty() && code.startsWith(wanted, 3)) {
          return true;
        }
      }
      return false;
    }
    if (plain.contains("open fracture 7th")) {
      return code.length() == 7 && "BCEFHJMNQR".indexOf(code.charAt(6)) >= 0;
    }
    if (plain.contains("fifth to sixth characters ")) {
      return code.startsWith(plain.substring(plain.length() - 2), 4);
    }
    int place =
        plain.startsWith("5th") || plain.startsWith("fifth") ? 4 : plain.startsWith("7th") ? 6 : 99;
    String wanted = plain.substring(plain.indexOf("character") + 9).replace(".", "").strip();
    if (place == 99) {
      throw new IllegalStateException("a condition that is new: " + condition.length());
    }
    for (String one : wanted.split(" or ")) {
      if (code.length() > place && code.charAt(place) == one.strip().charAt(0)) {
        return true;
      }
    }
    return false;
  }
}

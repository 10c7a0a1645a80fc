package org.opencac.codeset.starter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A term of an Index or a row of a table while the authoring files are read. */
final class AuthoredTerm {
  final String title;
  final Set<String> modifiers = new LinkedHashSet<>();
  String tail = "";
  String code = "";
  String manifestation = "";
  String see = "";
  String seeAlso = "";
  List<String> cells = List.of();
  final Map<String, AuthoredTerm> children = new TreeMap<>();

  AuthoredTerm(String title) {
    this.title = title;
  }

  /** Terms sort by their words; "with" and "without" come first, as in the official Index. */
  static String sortKey(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "");
    return (words.matches("with(out)?( .*)?") ? "0" : "1") + words + "\t" + title;
  }
}

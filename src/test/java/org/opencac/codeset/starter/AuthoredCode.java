package org.opencac.codeset.starter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A chapter, section or code while the authoring files are read. */
final class AuthoredCode {
  /** A note; the kind is the name of its element in the official XML. */
  record Note(String element, String text) {}

  final String name;
  final String title;
  final List<Note> notes = new ArrayList<>();
  final Map<String, String> seventhCharacters = new LinkedHashMap<>();
  final Map<String, AuthoredCode> children = new TreeMap<>();

  /** A code has its dot; a section and a chapter the range of their codes. */
  AuthoredCode(String name, String title) {
    this.name = name;
    this.title = title;
  }
}

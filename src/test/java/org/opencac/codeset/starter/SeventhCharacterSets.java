package org.opencac.codeset.starter;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sets of 7th characters that the authoring files name. */
final class SeventhCharacterSets {
  private static final String OPEN_SIMPLE = "open fracture type I or II";
  private static final String OPEN_SEVERE = "open fracture type IIIA, IIIB or IIIC";

  private SeventhCharacterSets() {}

  /** The set of this name; empty when there is none. */
  static Map<String, String> find(String name) {
    return switch (name) {
      case "injury" -> set("A", "initial encounter", "D", "subsequent encounter", "S", "sequela");
      case "fracture" ->
          set(
              "A", "initial encounter for fracture",
              "D", "subsequent encounter for fracture with routine healing",
              "G", "subsequent encounter for fracture with delayed healing",
              "K", "subsequent encounter for fracture with nonunion",
              "P", "subsequent encounter for fracture with malunion",
              "S", "sequela");
      case "fracture-open" ->
          set(
              "A", "initial encounter for closed fracture",
              "B", "initial encounter for open fracture",
              "D", "subsequent encounter for fracture with routine healing",
              "G", "subsequent encounter for fracture with delayed healing",
              "K", "subsequent encounter for fracture with nonunion",
              "P", "subsequent encounter for fracture with malunion",
              "S", "sequela");
      case "fracture-long" -> longBone();
      default -> Map.of();
    };
  }

  private static Map<String, String> longBone() {
    Map<String, String> set = new LinkedHashMap<>();
    set.put("A", "initial encounter for closed fracture");
    set.put("B", "initial encounter for " + OPEN_SIMPLE);
    set.put("C", "initial encounter for " + OPEN_SEVERE);
    String[] healing = {"routine healing", "delayed healing", "nonunion", "malunion"};
    String[] characters = {"DEF", "GHJ", "KMN", "PQR"};
    for (int i = 0; i < healing.length; i++) {
      String[] kinds = {"closed fracture", OPEN_SIMPLE, OPEN_SEVERE};
      for (int kind = 0; kind < kinds.length; kind++) {
        set.put(
            characters[i].substring(kind, kind + 1),
            "subsequent encounter for " + kinds[kind] + " with " + healing[i]);
      }
    }
    set.put("S", "sequela");
    return set;
  }

  private static Map<String, String> set(String... pairs) {
    Map<String, String> set = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      set.put(pairs[i], pairs[i + 1]);
    }
    return set;
  }
}

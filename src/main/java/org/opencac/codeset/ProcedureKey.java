package org.opencac.codeset;

import java.util.List;

/**
 * An entry of the body part, device, substance or operation key: words of the field and the values
 * of the tables that stand for them.
 *
 * @param section the section it is for, one character
 * @param axis what it explains: Body Part, Device, Operation …
 * @param labels the values, sides apart
 * @param words the words that mean them; empty when the entry only defines a value
 * @param definition what the values mean, empty where the key does not say
 */
public record ProcedureKey(
    String section, String axis, List<String> labels, List<String> words, String definition) {

  /** Copies the lists. */
  public ProcedureKey {
    labels = List.copyOf(labels);
    words = List.copyOf(words);
  }
}

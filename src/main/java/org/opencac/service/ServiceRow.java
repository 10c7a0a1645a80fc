package org.opencac.service;

import java.util.Set;
import org.opencac.codeset.CodeSystem;

/**
 * A service of our lexicon.
 *
 * @param system CPT or HCPCS
 * @param code its number
 * @param name what it is, in our own words
 * @param pattern words that name it
 * @param proof what else the note must say
 * @param family services that exclude each other on the same words
 * @param base whether any other of the family displaces it in the whole note
 * @param units how its units are counted: {@code once}, {@code count}, {@code each}, {@code of} and
 *     words that the passage counts, {@code least 3 of} and {@code most 2 of} different words
 * @param modifiers which modifiers it can carry: {@code side}, {@code digit}, {@code component},
 *     {@code visit}, {@code office} (outside hospitals only), {@code hospital} (there only), {@code
 *     screening}, {@code coronary}, {@code repeat}, {@code care}, or others by number
 * @param documented what the note must say for it
 */
record ServiceRow(
    CodeSystem system,
    String code,
    String name,
    WordPattern pattern,
    Proof proof,
    String family,
    boolean base,
    String units,
    Set<String> modifiers,
    String documented) {

  ServiceRow {
    modifiers = Set.copyOf(modifiers);
  }
}

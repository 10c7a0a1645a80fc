package org.opencac.web;

/**
 * Words of a document.
 *
 * @param document its id
 * @param start first UTF-16 position, inclusive
 * @param end last UTF-16 position, exclusive
 * @param text the words
 * @param role what they contribute
 * @param section the kind of section they stand in
 * @param copied whether they stand in a passage that was copied forward
 */
record EvidenceJson(
    String document, int start, int end, String text, String role, String section, boolean copied) {
  @Override
  public String toString() {
    return "EvidenceJson[" + document + " " + start + ".." + end + "]";
  }
}

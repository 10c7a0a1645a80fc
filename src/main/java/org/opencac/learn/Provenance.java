package org.opencac.learn;

/**
 * Where a model comes from.
 *
 * @param notes how many notes it was trained on
 * @param codes how many codes these had
 * @param minNotes in how many notes a clue had to stand
 * @param folds parts of the cross-validation
 * @param release the code-set release
 * @param engine fingerprint of the engine
 * @param gold checksum of the labelled notes
 */
public record Provenance(
    int notes, int codes, int minNotes, int folds, String release, String engine, String gold) {}

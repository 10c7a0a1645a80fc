package org.opencac.engine;

/**
 * What produced a result: the same stamp on the same note means the same bytes.
 *
 * @param version the program's version
 * @param fingerprint SHA-256 over version, rules, models and the releases used, as {@code sha256:…}
 */
public record EngineStamp(String version, String fingerprint) {}

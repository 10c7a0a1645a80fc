package org.opencac.codeset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that may belong to a code set or to a table beside it.
 *
 * @param name file name without folder
 * @param where path, for an entry of an archive the archive, {@code !} and the entry
 * @param content all bytes
 * @param starter whether the release that comes with the program is being installed
 */
public record SourceFile(String name, String where, byte[] content, boolean starter) {

  /** SHA-256 of the content, hexadecimal. */
  public String checksum() {
    return sha256(content);
  }

  /** SHA-256 of the bytes, hexadecimal. */
  public static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

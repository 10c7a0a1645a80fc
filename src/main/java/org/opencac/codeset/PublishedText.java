package org.opencac.codeset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files as published: UTF-8 in newer years, ISO-8859-1 in older ones. */
public final class PublishedText {
  private PublishedText() {}

  /** The text, read as UTF-8 where that is possible, otherwise as ISO-8859-1; without a mark. */
  public static String decode(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      text = new String(content, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Its lines, without line ends. */
  public static List<String> lines(byte[] content) {
    return decode(content).lines().toList();
  }

  /** Words separated by single blanks. */
  public static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = !tidy.isEmpty();
      } else {
        if (blank) {
          tidy.append(' ');
          blank = false;
        }
        tidy.append(c);
      }
    }
    return tidy.toString();
  }
}

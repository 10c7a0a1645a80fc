package org.opencac.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencac.fault.BadInputException;

/** Reads one note from a file or standard input, and says what is wrong with it. */
final class NoteInput {
  /** The longest note that is read, in bytes: about a thousand pages. */
  static final int LIMIT = 2_000_000;

  private NoteInput() {}

  /** The text of a file, or of standard input for {@code -}. */
  static String read(String file, Console console) {
    if (file.equals("-")) {
      return text("standard input", bytes("standard input", console.in()));
    }
    Path path = Options.file(Path.of(file));
    try (InputStream in = Files.newInputStream(path)) {
      return text(file, bytes(file, in));
    } catch (IOException e) {
      throw bad("NOTE_UNREADABLE", file, "cannot be read", "check its permissions");
    }
  }

  /** The note's name: the file's, without its extension. */
  static String id(String file) {
    if (file.equals("-")) {
      return "stdin";
    }
    String name = String.valueOf(Path.of(file).getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static byte[] bytes(String where, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw bad(
            "NOTE_TOO_LONG",
            where,
            "is longer than " + LIMIT / 1_000_000 + " MB",
            "give one note; use cac batch for many");
      }
      return bytes;
    } catch (IOException e) {
      throw bad("NOTE_UNREADABLE", where, "cannot be read", "try again");
    }
  }

  private static String text(String where, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw bad(
            "NOTE_BINARY",
            where,
            "is no text (byte " + i + " is NUL)",
            "convert it to plain UTF-8 text");
      }
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      if (text.isBlank()) {
        throw bad("NOTE_EMPTY", where, "is empty", "give a note with text");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw bad(
          "NOTE_NOT_UTF8",
          where,
          "is not UTF-8 (byte " + buffer.position() + ")",
          "convert it, for example with iconv -t UTF-8");
    }
  }

  private static BadInputException bad(String id, String where, String what, String remedy) {
    return new BadInputException(id, where, what, remedy);
  }
}

package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencac.term.Lexicon;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/** Packs the lexicon when the program is built; never called at run time. */
public final class LexiconPacker {
  private LexiconPacker() {}

  /**
   * Writes the packed lexicon beside the compiled classes.
   *
   * @param args the folder of the compiled classes
   * @throws IOException when the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    byte[] packed = Lexicon.pack(new CoreNlpTokenizer(new CoreNlpStems()));
    Files.write(Path.of(args[0], Lexicon.PACKED), packed);
  }
}

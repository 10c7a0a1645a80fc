package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.opencac.concept.NeutralTable;
import org.opencac.service.ServiceWays;
import org.opencac.term.KnownWords;
import org.opencac.term.Lexicon;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/**
 * Packs the lexicon, the neutral phrases and the words known, and sums up the knowledge when the
 * program is built; never called at run time.
 */
public final class KnowledgePacker {
  private KnowledgePacker() {}

  /**
   * Writes the packed rules and the digest of the knowledge beside the compiled classes.
   *
   * @param args the folder of the compiled classes
   * @throws IOException when the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    CoreNlpStems stems = new CoreNlpStems();
    Tokenizer tokenizer = new CoreNlpTokenizer(stems);
    Files.write(classes.resolve(Lexicon.PACKED), Lexicon.pack(tokenizer));
    Files.write(classes.resolve(NeutralTable.PACKED), NeutralTable.pack(tokenizer));
    Files.write(
        classes.resolve(KnownWords.PACKED), KnownWords.pack(classes.resolve("rules"), stems));
    Files.write(classes.resolve(ServiceWays.PACKED), ServiceWays.pack());
    Files.writeString(
        classes.resolve(KnowledgeDigest.FILE),
        HexFormat.of().formatHex(KnowledgeDigest.of(classes)));
  }
}

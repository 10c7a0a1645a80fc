package org.opencac.text.opennlp;

import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Tells OpenNLP to look at stops through {@link StopContext}; the model file names this class.
 * Immutable after OpenNLP has made it.
 */
public final class ClinicalSentenceFactory extends SentenceDetectorFactory {

  /** For OpenNLP, which makes it by name when it loads a model. */
  public ClinicalSentenceFactory() {}

  /**
   * OpenNLP makes no factory of a package that was not named to it; naming it again is harmless.
   */
  static void register() {
    ExtensionLoader.registerAllowedPackage(ClinicalSentenceFactory.class.getPackageName());
  }

  /** A factory for training. */
  ClinicalSentenceFactory(char[] stops) {
    super("eng", false, null, stops);
  }

  @Override
  public SDContextGenerator getSDContextGenerator() {
    return new StopContext();
  }
}

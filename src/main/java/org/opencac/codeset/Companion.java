package org.opencac.codeset;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what another package compiles from a release, to be installed with it or not at all. */
@FunctionalInterface
public interface Companion {
  /** Writes nothing. */
  Companion NONE = (codes, directory) -> {};

  /**
   * Writes files beside the snapshot.
   *
   * @param codes the release, readable before it is installed
   * @param directory where its snapshot stands for the time being
   * @throws IOException when the files cannot be written; nothing is installed then
   */
  void write(CodeSet codes, Path directory) throws IOException;
}

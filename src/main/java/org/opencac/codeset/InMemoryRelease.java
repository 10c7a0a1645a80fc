package org.opencac.codeset;

import java.util.List;
import java.util.Map;
import org.opencac.fault.BadInputException;

/** Compiles a release from its Tabular List without installing it: for examples and tests. */
public final class InMemoryRelease {
  private InMemoryRelease() {}

  /**
   * The code set of a Tabular List, with the codes that follow from it.
   *
   * @param where the place to name in a fault
   * @param tabular the file as published
   */
  public static CodeSet ofTabular(String where, byte[] tabular) {
    SourceFile file = new SourceFile("tabular.xml", where, tabular, false);
    PublishedFile published =
        FormatRecognition.recognise(file)
            .orElseThrow(() ->
                new BadInputException(
                    "NO_TABULAR", where, "is no Tabular List", "give one as published"));
    Map<PublishedFormat, PublishedFile> files =
        ReleaseGrouping.releases(List.of(published)).getFirst();
    PublishedRelease release = ReleaseReading.read(files, Progress.NONE);
    return new CodeSet(release.release(), Snapshot.of(SnapshotCompiler.compile(release)));
  }
}

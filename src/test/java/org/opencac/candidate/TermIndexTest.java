package org.opencac.candidate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;

class TermIndexTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void anIndexThatWasCompiledInAnotherWayIsRefused() throws IOException {
    try (Directory index = new MMapDirectory(directory);
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    assertThatThrownBy(() -> TermIndex.open(directory))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("run 'cac codesets install' for this release again");
  }
}

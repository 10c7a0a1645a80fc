package org.opencac.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2 in a file. */
class H2RepositoryTest extends RepositoryContract {
  @TempDir private static Path home = Path.of("");

  private static Database database = Database.inMemory("unused");

  @BeforeAll
  static void open() {
    database.close();
    database = Database.inFile(home);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}

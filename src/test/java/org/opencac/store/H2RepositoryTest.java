package org.opencac.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on H2 in a file. */
class H2RepositoryTest {
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

  @Nested
  class Charts extends ChartContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class Trail extends TrailContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class SecondLooks extends SecondLookContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  class Accounts extends AccountContract {
    @Override
    Database database() {
      return database;
    }
  }
}

package org.opencac.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contracts on a PostgreSQL server that the test starts. */
class PostgresRepositoryTest {
  private static PostgresServer server = PostgresServer.none();
  private static Database database = Database.inMemory("unused-too");

  @BeforeAll
  static void open() throws IOException {
    database.close();
    server = PostgresServer.start();
    database = Database.at(server.url(), "", "");
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    server.close();
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

package org.opencac.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a PostgreSQL server that the test starts. */
class PostgresRepositoryTest extends RepositoryContract {
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

  @Override
  Database database() {
    return database;
  }
}

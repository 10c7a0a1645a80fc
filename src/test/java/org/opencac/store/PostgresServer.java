package org.opencac.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server for tests: it can be stopped and started again with its data. */
public final class PostgresServer implements AutoCloseable {
  private final Path directory;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private PostgresServer(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** No server. */
  static PostgresServer none() {
    return new PostgresServer(Path.of(""), 0);
  }

  /** Starts a server on a free port. */
  public static PostgresServer start() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    PostgresServer server = new PostgresServer(Files.createTempDirectory("opencac-postgres"), port);
    server.resume();
    return server;
  }

  /** Starts it again. */
  public void resume() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setConnectConfig("connectTimeout", "5")
            .start();
  }

  /** Stops it, as a crash of its machine would, and keeps its data. */
  public void pause() throws IOException {
    EmbeddedPostgres server = running;
    if (server != null) {
      server.close();
    }
    running = null;
  }

  /** Its address. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void close() throws IOException {
    pause();
  }
}

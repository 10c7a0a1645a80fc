package org.opencac.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.opencac.fault.BadInputException;
import org.opencac.review.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database: a file of H2 below the data directory, a throw-away one in memory, or PostgreSQL.
 * Opening it brings its tables up to date. Safe to share between threads.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 12;
  private static final long PATIENCE = 3_000;

  private final HikariDataSource source;

  private Database(HikariDataSource source) {
    this.source = source;
  }

  /** The file database below a data directory. A killed server loses nothing it acknowledged. */
  public static Database inFile(Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw unavailable(home.toString(), "the directory cannot be made", "check its permissions");
    }
    String file = home.toAbsolutePath().resolve("workbench").toString();
    return open("jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "", "", file);
  }

  /** A database that ends with the program. */
  public static Database inMemory(String name) {
    return open("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "", "", "memory");
  }

  /** A database by its JDBC address; user and password may be empty or part of the address. */
  public static Database at(String url, String user, String password) {
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
      throw new BadInputException(
          "DATABASE_ADDRESS",
          "CAC_DB_URL",
          "must begin with jdbc:postgresql:",
          "for example jdbc:postgresql://localhost:5432/opencac");
    }
    return open(url, user, password, "CAC_DB_URL");
  }

  private static Database open(String url, String user, String password, String where) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (!user.isEmpty()) {
      config.setUsername(user);
      config.setPassword(password);
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE);
    config.setInitializationFailTimeout(PATIENCE);
    config.setPoolName("workbench");
    config.setAutoCommit(true);
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(config);
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return new Database(source);
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      if (source != null) {
        source.close();
      }
      boolean later = e instanceof FlywayException;
      throw unavailable(
          where,
          later ? "the tables cannot be brought up to date" : "the database does not answer",
          later
              ? "check that no newer version of the program has used it, and that the disk has room"
              : "check that it runs, and that no other server has it open");
    }
  }

  private static BadInputException unavailable(String where, String what, String remedy) {
    return new BadInputException("DATABASE_UNAVAILABLE", where, what, remedy);
  }

  /** Connections. */
  public DataSource source() {
    return source;
  }

  /** Statements. */
  public JdbcClient client() {
    return JdbcClient.create(source);
  }

  /** Transactions. */
  public Transactions transactions() {
    return new JdbcTransactions(source);
  }

  @Override
  public void close() {
    source.close();
  }
}

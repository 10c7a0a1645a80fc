package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.review.Role;
import org.opencac.review.User;
import org.opencac.review.UserRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users and settings in the database. Safe to share between threads. */
public final class JdbcUserRepository implements UserRepository {
  private final JdbcClient jdbc;

  /** Users in a database. */
  public JdbcUserRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<User> find(String name) {
    return jdbc.sql("select * from account where name = ?")
        .param(name)
        .query((row, number) -> user(row))
        .optional();
  }

  @Override
  public List<User> all() {
    return jdbc.sql("select * from account order by name").query((row, number) -> user(row)).list();
  }

  @Override
  public boolean add(User user, Instant now) {
    if (find(user.name()).isPresent()) {
      return false;
    }
    jdbc.sql(
            "insert into account (name, display_name, roles, disabled, password_hash, failures,"
                + " epoch, created, preferences) values (?, ?, ?, ?, ?, ?, ?, ?, '{}')")
        .params(
            user.name(),
            user.displayName(),
            roles(user),
            user.disabled(),
            user.passwordHash(),
            user.failures(),
            user.epoch(),
            Columns.time(now))
        .update();
    return true;
  }

  @Override
  public void update(User user) {
    jdbc.sql(
            "update account set display_name = ?, roles = ?, disabled = ?, password_hash = ?,"
                + " failures = ?, locked_until = ?, last_sign_in = ?, epoch = ? where name = ?")
        .params(
            Arrays.asList(
                user.displayName(),
                roles(user),
                user.disabled(),
                user.passwordHash(),
                user.failures(),
                Columns.time(user.lockedUntil()),
                Columns.time(user.lastSignIn()),
                user.epoch(),
                user.name()))
        .update();
  }

  @Override
  public void invite(String name, String digest, Instant expires) {
    jdbc.sql("update account set invitation = ?, invitation_expires = ? where name = ?")
        .params(digest, Columns.time(expires), name)
        .update();
  }

  @Override
  public Optional<User> redeem(String digest, Instant now) {
    Optional<User> invited =
        jdbc.sql("select * from account where invitation = ? and invitation_expires > ? for update")
            .params(digest, Columns.time(now))
            .query((row, number) -> user(row))
            .optional();
    invited.ifPresent(user ->
        jdbc.sql("update account set invitation = null, invitation_expires = null where name = ?")
            .param(user.name())
            .update());
    return invited;
  }

  @Override
  public boolean invited(String name, Instant now) {
    return jdbc.sql("select count(*) from account where name = ? and invitation_expires > ?")
            .params(name, Columns.time(now))
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public String preferences(String name) {
    return jdbc.sql("select preferences from account where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElse("{}");
  }

  @Override
  public void preferences(String name, String json) {
    jdbc.sql("update account set preferences = ? where name = ?").params(json, name).update();
  }

  @Override
  public String setting(String name) {
    return jdbc.sql("select content from program_setting where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Override
  public void setting(String name, String content) {
    int changed =
        jdbc.sql("update program_setting set content = ? where name = ?")
            .params(content, name)
            .update();
    if (changed == 0) {
      jdbc.sql("insert into program_setting (name, content) values (?, ?)")
          .params(name, content)
          .update();
    }
  }

  private static String roles(User user) {
    return user.roles().stream().map(Role::label).sorted().collect(Collectors.joining(" "));
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getString("name"),
        row.getString("display_name"),
        Arrays.stream(row.getString("roles").split(" ", -1))
            .flatMap(label -> Role.of(label).stream())
            .collect(Collectors.toSet()),
        row.getBoolean("disabled"),
        row.getString("password_hash"),
        row.getInt("failures"),
        Columns.optionalTime(row, "locked_until"),
        Columns.optionalTime(row, "last_sign_in"),
        row.getInt("epoch"));
  }
}

package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people who sign in, and what each keeps. */
public interface UserRepository {

  /** The user of a name. */
  Optional<User> find(String name);

  /** All users, by name. */
  List<User> all();

  /** Keeps a new user. False when there is one of this name. */
  boolean add(User user, Instant now);

  /** Keeps all of a user but the invitation. */
  void update(User user);

  /** Keeps the digest of an invitation, in place of any other. */
  void invite(String name, String digest, Instant expires);

  /** The user whom an invitation that has not expired invites, and ends it. */
  Optional<User> redeem(String digest, Instant now);

  /** Whether a user has an invitation that has not expired. */
  boolean invited(String name, Instant now);

  /** What a page of the user keeps, as JSON. */
  String preferences(String name);

  /** Keeps what a page of the user wants kept. */
  void preferences(String name, String json);

  /** A setting of the program; empty when it is not set. */
  String setting(String name);

  /** Keeps a setting of the program. */
  void setting(String name, String content);
}

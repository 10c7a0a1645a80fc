package org.opencac.web;

import java.util.HashMap;
import java.util.Map;
import org.opencac.review.User;
import org.opencac.review.UserRepository;

/** What users are called. Looks every name up; safe to share between threads. */
final class Names {
  private final UserRepository users;

  Names(UserRepository users) {
    this.users = users;
  }

  /** The display name of a user; the name itself when there is no such user, as for a token. */
  String of(String name) {
    return name.isEmpty() ? "" : users.find(name).map(User::displayName).orElse(name);
  }

  /** Whether there is such a user. */
  boolean exists(String name) {
    return users.find(name).isPresent();
  }

  /** Display names that are looked up once each. */
  Once once() {
    return new Once(this, new HashMap<>());
  }

  /**
   * Looks each name up once; for one answer, not shared.
   *
   * @param names where they are looked up
   * @param known what was found
   */
  record Once(Names names, Map<String, String> known) {
    String of(String name) {
      return known.computeIfAbsent(name, names::of);
    }
  }
}

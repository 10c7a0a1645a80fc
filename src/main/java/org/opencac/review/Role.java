package org.opencac.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person does here; a user may have several. */
public enum Role {
  CODER(
      Permission.WORKLIST,
      Permission.CHART,
      Permission.DECIDE,
      Permission.HOLD,
      Permission.ANSWER,
      Permission.CODES),
  /** Clinical documentation improvement. */
  CDI(Permission.WORKLIST, Permission.CHART, Permission.HOLD, Permission.CODES),
  AUDITOR(
      Permission.WORKLIST,
      Permission.CHART,
      Permission.AUDIT,
      Permission.REPORTS,
      Permission.CODES,
      Permission.TRAIL),
  MANAGER(
      Permission.WORKLIST,
      Permission.CHART,
      Permission.HOLD,
      Permission.MANAGE,
      Permission.REPORTS,
      Permission.CODES,
      Permission.IMPORT),
  /** Runs the program; sees no charts. */
  ADMINISTRATOR(Permission.CODES, Permission.TRAIL, Permission.IMPORT, Permission.USERS);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** What the role may do. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a label. */
  public static Optional<Role> of(String label) {
    for (Role role : values()) {
      if (role.label().equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** What several roles together may do. */
  public static Set<Permission> permissions(Set<Role> roles) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions));
    return all;
  }
}

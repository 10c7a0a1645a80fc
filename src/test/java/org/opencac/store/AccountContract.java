package org.opencac.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.review.ApiToken;
import org.opencac.review.Permission;
import org.opencac.review.Role;
import org.opencac.review.TokenRepository;
import org.opencac.review.User;
import org.opencac.review.UserRepository;

/** What every database must do with users, invitations and tokens. */
abstract class AccountContract extends DatabaseContract {
  @Test
  void aUserComesBackAndAnInvitationServesOnce() {
    UserRepository users = new JdbcUserRepository(jdbc());
    User user =
        new User(
            "u" + id,
            "Ünal",
            Set.of(Role.CODER, Role.AUDITOR),
            false,
            "",
            0,
            Optional.empty(),
            Optional.of(NOW),
            0);
    assertThat(users.add(user, NOW)).isTrue();
    users.update(user);
    assertThat(users.find("u" + id)).contains(user);
    users.invite("u" + id, "digest" + id, NOW.plusSeconds(10));
    assertThat(transactions().within(() -> users.redeem("digest" + id, NOW))).contains(user);
    assertThat(transactions().within(() -> users.redeem("digest" + id, NOW))).isEmpty();
  }

  @Test
  void anInvitationEnds() {
    UserRepository users = new JdbcUserRepository(jdbc());
    User user =
        new User("v" + id, "V", Set.of(), false, "", 0, Optional.empty(), Optional.empty(), 0);
    users.add(user, NOW);
    users.invite("v" + id, "late" + id, NOW.plusSeconds(10));
    assertThat(transactions().within(() -> users.redeem("late" + id, NOW.plusSeconds(11))))
        .isEmpty();
  }

  @Test
  void aRevokedTokenIsNotValid() {
    TokenRepository tokens = new JdbcTokenRepository(jdbc());
    ApiToken token =
        tokens.add(
            new ApiToken(
                0,
                "t",
                Set.of(Permission.IMPORT),
                "ada",
                NOW,
                NOW.plusSeconds(100),
                Optional.empty(),
                Optional.empty()),
            "digest-" + id);
    assertThat(tokens.find("digest-" + id)).contains(token);
    tokens.revoke(token.id(), NOW);
    assertThat(tokens.find("digest-" + id).orElseThrow().valid(NOW)).isFalse();
  }
}

package dev.jiceng.identity.web;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.shared.Actor;
import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the caller from a verified token: realm roles say what may be done, group paths such as
 * {@code /61/6107/610725} where. Roles and groups we do not know are left out.
 */
final class CallerFromToken {
  private CallerFromToken() {}

  static Caller of(Jwt token) {
    return new Caller(
        actor(token), roles(token), codes(token), departments(token), signedInAt(token));
  }

  /**
   * Keycloak writes {@code auth_time} whenever a session may renew its tokens. A token without it
   * came from the sign-in itself: by client credentials, or by the demo's password (record 0026).
   */
  private static Instant signedInAt(Jwt token) {
    return Stream.of("auth_time", "iat")
        .filter(token::hasClaim)
        .findFirst()
        .map(token::getClaimAsInstant)
        .orElse(Instant.EPOCH);
  }

  private static Set<String> departments(Jwt token) {
    return texts(token.getClaim("departments")).collect(toSet());
  }

  private static Actor actor(Jwt token) {
    String subject = Objects.requireNonNull(token.getSubject());
    return new Actor(
        subject,
        Stream.of("name", "preferred_username")
            .map(token::getClaim)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
            .orElse(subject));
  }

  private static Set<Role> roles(Jwt token) {
    @Nullable Object access = token.getClaim("realm_access");
    return access instanceof Map<?, ?> map
        ? texts(map.get("roles")).flatMap(role -> Role.ofRealm(role).stream()).collect(toSet())
        : Set.of();
  }

  private static Set<DivisionCode> codes(Jwt token) {
    return texts(token.getClaim("groups")).flatMap(path -> code(path).stream()).collect(toSet());
  }

  /** The last code of a path whose every part contains the next: anything else grants nothing. */
  private static Optional<DivisionCode> code(String path) {
    List<String> parts = List.of(path.split("/", -1));
    if (parts.size() < 2 || !parts.getFirst().isEmpty()) {
      return Optional.empty();
    }
    String above = "";
    for (String part : parts.subList(1, parts.size())) {
      if (!DivisionCode.isWellFormed(part) || !isNext(above, part)) {
        return Optional.empty();
      }
      above = part;
    }
    return Optional.of(DivisionCode.of(above));
  }

  private static boolean isNext(String above, String part) {
    int step = part.length() - above.length();
    return part.startsWith(above) && step == (above.length() < 6 ? 2 : 3);
  }

  private static Stream<String> texts(@Nullable Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }

  private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
    return Collectors.toUnmodifiableSet();
  }
}

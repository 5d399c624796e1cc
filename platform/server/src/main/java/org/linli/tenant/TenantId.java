package org.linli.tenant;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a tenant in addresses and schemas: {@code zhanjiang}.
 *
 * @param value lower-case letters and digits, starting with a letter, 2 to 31 characters
 */
public record TenantId(String value) implements Comparable<TenantId> {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,30}");

  /** Words that stand, or may come to stand, at the root of the address space. */
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "api",
          "assets",
          "choose",
          "control",
          "favicon",
          "health",
          "help",
          "invitation",
          "jobs",
          "language",
          "linli",
          "login",
          "logout",
          "metrics",
          "mysql",
          "openapi",
          "operator",
          "password",
          "platform",
          "prometheus",
          "public",
          "robots",
          "sessions",
          "static",
          "status",
          "sys",
          "system",
          "test",
          "university",
          "verify",
          "www");

  /** Refuses what cannot be a tenant's name. */
  public TenantId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a tenant's id has 2 to 31 lower-case letters and digits and starts with a letter");
    }
    if (RESERVED.contains(value)) {
      throw new IllegalArgumentException("'" + value + "' is a reserved word");
    }
  }

  /** Whether a text could be a tenant's name at all. */
  static boolean isPossible(String text) {
    return SHAPE.matcher(text).matches() && !RESERVED.contains(text);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.linli.testing;

import java.util.Set;
import java.util.function.BiFunction;
import org.linli.api.Role;

/**
 * Something real that a variable in a route's address names, for the trials of every route. A
 * domain's tests declare theirs as beans; a route with a variable that nobody declared fails.
 */
public interface Sample {

  /**
   * The variable: {@code station}, or {@code PersonController.role} where the word means something
   * of its own in one controller, or {@code ReportController.show.form} in one route.
   */
  String variable();

  /** Finds or makes it. */
  Found find(LinliServer server, Ground ground);

  /** A sample in a few words. */
  static Sample of(String variable, BiFunction<LinliServer, Ground, Found> find) {
    return new Sample() {
      @Override
      public String variable() {
        return variable;
      }

      @Override
      public Found find(LinliServer server, Ground ground) {
        return find.apply(server, ground);
      }
    };
  }

  /**
   * Where the trials are made.
   *
   * @param tenant the tenant whose objects are asked for
   * @param township a township of it
   * @param elsewhere a county of it that the township is not in
   * @param otherTenant a tenant from which nobody may come in
   */
  record Ground(String tenant, String township, String elsewhere, String otherTenant) {}

  /**
   * What was found.
   *
   * @param value what stands in the address
   * @param hold who is kept away from it besides those without the role
   * @param at its path, or the login name of its owner, or why there is none
   * @param roles for whom it is, where a route is for others too, to whom this one doesn't exist;
   *     empty for all whom the route is for
   */
  record Found(String value, Hold hold, String at, Set<Role> roles) {

    private Found(String value, Hold hold, String at) {
      this(value, hold, at, Set.of());
    }

    /** The same, that exists only for some roles. */
    public Found onlyFor(Role... some) {
      return new Found(value, hold, at, Set.of(some));
    }

    /** It lies somewhere: for those whose scope doesn't hold the path it doesn't exist. */
    public static Found lying(Object value, String path) {
      return new Found(String.valueOf(value), Hold.PLACE, path);
    }

    /** It is one person's: for everyone else it doesn't exist. */
    public static Found owned(Object value, String login) {
      return new Found(String.valueOf(value), Hold.OWNER, login);
    }

    /** It belongs to the tenant as a whole, or to the platform: the role alone decides. */
    public static Found common(Object value) {
      return new Found(String.valueOf(value), Hold.ROLE, "");
    }

    /** It is for everyone with the role, who each see the part of it that is theirs. */
    public static Found shared(Object value) {
      return new Found(String.valueOf(value), Hold.SHARED, "");
    }

    /** There is none here, for a reason, so nobody is led to it. */
    public static Found absent(String value, String reason) {
      return new Found(value, Hold.NONE, reason);
    }
  }

  /** What decides who reaches it. */
  enum Hold {
    PLACE,
    OWNER,
    ROLE,
    SHARED,
    NONE
  }
}

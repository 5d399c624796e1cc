package org.linli.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a route answers. Every route carries it, the core's and the plugins'; a route without it
 * stops the start.
 *
 * <p>Nobody logged in: 401 (a page leads to the log-in). No membership in the tenant: 404. A
 * membership without one of the roles: 403. An object outside the scope: 404.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  /** The roles of which the viewer needs one, in the tenant that the path names. */
  Role[] value() default {};

  /**
   * The path variable that names an object, for example {@code "community"}; the {@link
   * ScopeSource} of the same name tells where the object lies, and the viewer's scope must contain
   * it. Empty where the method itself reads only what the scope contains.
   */
  String scopeFrom() default "";

  /** Open to anyone, logged in or not. */
  boolean anyone() default false;

  /** Open to every account, whatever its memberships. */
  boolean signedIn() default false;
}

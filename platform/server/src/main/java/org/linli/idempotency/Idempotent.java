package org.linli.idempotency;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route of a tenant's API that makes something. With the header {@code Idempotency-Key} it makes
 * it once: the method runs in a transaction that also keeps its answer, a retry within 30 days gets
 * that answer, and another body under the same key is a 409. Without the header it runs as it is.
 *
 * <p>The method returns what it made, or an {@code HttpResponse} of it; status, body and {@code
 * Location} are kept. What it throws rolls everything back, so a refused request may be mended and
 * sent again under the same key.
 */
@Documented
@Around
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  /** The header that carries the key. */
  String HEADER = "Idempotency-Key";
}

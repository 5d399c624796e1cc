package org.linli.account;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * Who makes a request, as an attribute of it.
 *
 * @param standing who it is
 * @param byCookie whether the browser brought the credential by itself
 */
record Visit(Standing standing, boolean byCookie) {

  private static final String ATTRIBUTE = Visit.class.getName();

  static Optional<Visit> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Visit.class);
  }

  void note(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}

package org.linli.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;

/** The page of this site that a form was sent from, as browsers tell it. */
final class CameFrom {

  private CameFrom() {}

  /** Its path with its query; empty where the browser doesn't say, or it was another site's. */
  static Optional<String> path(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String host = headers.get(HttpHeaders.HOST);
    try {
      return headers
          .findFirst(HttpHeaders.REFERER)
          .map(URI::create)
          .filter(uri -> host != null && host.equals(uri.getRawAuthority()))
          .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
          .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package org.linli.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.web.guard.Cookies;

/**
 * The address that people know this site by, for what is printed: {@code linli.web.address}, or the
 * one that the browser of whoever prints it used.
 */
@Singleton
public final class SiteAddress {

  private final String address;
  private final Cookies cookies;

  SiteAddress(@Value("${linli.web.address:}") String address, Cookies cookies) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    this.cookies = cookies;
  }

  /** A path as an address where no request tells the site's; empty unless it was set. */
  public Optional<String> of(String path) {
    return address.isEmpty() ? Optional.empty() : Optional.of(address + path);
  }

  /** A path as an address. */
  public String of(HttpRequest<?> request, String path) {
    if (!address.isEmpty()) {
      return address + path;
    }
    String host = request.getHeaders().findFirst(HttpHeaders.HOST).orElse("localhost");
    return (cookies.isSecure(request) ? "https://" : "http://") + host + path;
  }
}

package org.linli.account;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The client's address. A header that names it is believed only where a proxy of ours stands in
 * front ({@code linli.web.proxies}, how many): otherwise anyone could name another address for each
 * attempt and never be locked out. Each proxy appends whom it heard; what lies before is hearsay.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class ClientAddress implements HttpClientAddressResolver {

  private static final String HEADER = "X-Forwarded-For";

  private final int proxies;

  ClientAddress(@Value("${linli.web.proxies:0}") int proxies) {
    this.proxies = proxies;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public String resolve(@Nullable HttpRequest request) {
    if (request == null) {
      return "";
    }
    if (proxies > 0) {
      String[] heard = String.join(",", request.getHeaders().getAll(HEADER)).split(",");
      String named = heard[Math.max(0, heard.length - proxies)].strip();
      if (!named.isEmpty()) {
        return named;
      }
    }
    InetSocketAddress remote = request.getRemoteAddress();
    return remote.getAddress() == null
        ? remote.getHostString()
        : remote.getAddress().getHostAddress();
  }
}

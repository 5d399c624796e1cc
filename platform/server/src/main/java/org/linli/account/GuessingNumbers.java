package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Problem;

/**
 * Keeps people from finding numbers by trying: on a public page, from one address, only so many
 * that nothing has. Right ones don't count.
 */
@Singleton
public final class GuessingNumbers {

  private final Doorkeeping doorkeeping;
  private final HttpClientAddressResolver addresses;

  GuessingNumbers(Doorkeeping doorkeeping, HttpClientAddressResolver addresses) {
    this.doorkeeping = doorkeeping;
    this.addresses = addresses;
  }

  /** Looks something up; who found nothing too often is told when to come again. */
  public <T> Optional<T> tried(
      HttpRequest<?> request, java.util.function.Supplier<Optional<T>> look) {
    String address = Optional.ofNullable(addresses.resolve(request)).orElse("");
    doorkeeping
        .admitCheck(address)
        .ifPresent(
            opens -> {
              throw Problem.of(429, "account.check.locked", Opening.at(opens));
            });
    Optional<T> found = look.get();
    if (found.isPresent()) {
      doorkeeping.welcomeCheck(address);
    }
    return found;
  }
}

package org.linli.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.Problem;

/**
 * Keeps people from finding numbers by trying: on a public page, from one address, only so many
 * that nothing has. Right ones don't count.
 */
@Singleton
public final class GuessingNumbers {

  private final Doorkeeping doorkeeping;
  private final Visitors visitors;

  GuessingNumbers(Doorkeeping doorkeeping, Visitors visitors) {
    this.doorkeeping = doorkeeping;
    this.visitors = visitors;
  }

  /** Looks something up; who found nothing too often is told when to come again. */
  public <T> Optional<T> tried(HttpRequest<?> request, Supplier<Optional<T>> look) {
    String address = visitors.origin(request).address();
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

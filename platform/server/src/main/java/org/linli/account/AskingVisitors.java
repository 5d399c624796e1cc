package org.linli.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.linli.api.Problem;

/** Lets visitors without an account ask for something, so often as an address may. */
@Singleton
public class AskingVisitors {

  private final Doorkeeping door;
  private final Visitors visitors;

  AskingVisitors(Doorkeeping door, Visitors visitors) {
    this.door = door;
    this.visitors = visitors;
  }

  /**
   * Counts one more.
   *
   * @param messageKey what to say when there were too many
   * @throws Problem 429 if there were too many from this address lately
   */
  public void admit(HttpRequest<?> request, String messageKey) {
    if (door.admitAsking(visitors.origin(request).address()).isPresent()) {
      throw Problem.of(429, messageKey);
    }
  }
}

package org.linli.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

/** Where the demo listens. */
record Port(int number) {

  private static final int USUAL = 8080;
  private static final int LAST = 65_535;

  static Port of(Map<String, String> environment) {
    String given = environment.getOrDefault("LINLI_PORT", "");
    if (given.isBlank()) {
      return new Port(USUAL);
    }
    if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > LAST) {
      throw new CannotStart("LINLI_PORT is '" + given + "': it should be a number up to 65535.");
    }
    return new Port(Integer.parseInt(given));
  }

  /** One to try instead. */
  int another() {
    return number < LAST ? number + 1 : number - 1;
  }

  /** Before minutes of work are spent on a server that could not listen. */
  void check() {
    try (var _ = new ServerSocket(number)) {
      return;
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d is taken by another program. Stop that one, or choose another port: LINLI_PORT=%d deploy/demo"
              .formatted(number, another()));
    }
  }
}

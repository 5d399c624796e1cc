package org.linli;

import io.micronaut.runtime.Micronaut;

/** Starts the platform. */
public final class Application {

  private Application() {}

  /** Runs until it is told to stop; settings come from the environment or a file. */
  public static void main(String[] args) {
    Micronaut.build(args).mainClass(Application.class).banner(false).start();
  }
}

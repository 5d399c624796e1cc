package org.linli.job;

import java.util.List;

/**
 * What the archive does when it is started with words behind it, instead of serving: {@code java
 * -jar linli-server.jar recount zhanjiang}. It uses the settings of the server, may run while
 * servers do, and takes up no jobs.
 */
public interface Command {

  /** A setting that is there where a command runs. */
  String RUNS = "linli.command";

  /** The first word. */
  String name();

  /** What it wants behind that and what it does, in one line. */
  String usage();

  /**
   * Does it, and tells in the log what came of it.
   *
   * @param arguments the words behind its name
   * @return whether all is well
   * @throws IllegalArgumentException if the words can't be understood
   */
  boolean run(List<String> arguments);
}

package org.linli.embedded;

/** The environment that MariaDB's programs need. */
final class Environment {

  private Environment() {}

  static void libraries(ProcessBuilder builder, Binaries binaries) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    builder
        .environment()
        .put(
            mac ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH",
            binaries.libraries().toString());
  }

  /** MariaDB refuses to run as root unless told so, as it is in many containers. */
  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}

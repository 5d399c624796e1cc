package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The account that may do everything. Its password is chosen once per directory and kept there,
 * readable by the owner only: other users of the machine reach the port as well.
 */
record Administrator(String password) {

  static final String NAME = "linli_administrator";

  static Administrator of(Path home) {
    Path file = home.resolve("administrator");
    try {
      if (Files.exists(file)) {
        return new Administrator(Files.readString(file).strip());
      }
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      String password = HexFormat.of().formatHex(random);
      writePrivately(file, password);
      return new Administrator(password);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't keep the database's password in " + file, e);
    }
  }

  /** What the server runs at every start, before it answers anyone. One statement per line. */
  Path script(Path home) {
    Path file = home.resolve("init.sql");
    try {
      writePrivately(
          file,
          """
          CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
          ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
          GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
          """
              .formatted(NAME, password));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
    return file;
  }

  static void forget(Path script) {
    try {
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }
}

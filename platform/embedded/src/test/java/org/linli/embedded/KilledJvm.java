package org.linli.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Writes to a database, says so, and waits to be killed. */
final class KilledJvm {

  private KilledJvm() {}

  public static void main(String[] arguments) throws Exception {
    var database = EmbeddedDatabase.start(Path.of(arguments[0]), Durability.DURABLE);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE written");
    }
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write("written".getBytes(StandardCharsets.UTF_8));
      out.flush();
      new CountDownLatch(1).await();
    }
  }
}

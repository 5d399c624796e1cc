package org.linli.demo;

import java.nio.file.Path;
import java.util.Map;
import org.linli.embedded.Durability;
import org.linli.embedded.EmbeddedDatabase;

/** Where the demo keeps everything: the database and its programs, the keys, the files. */
record DemoHome(Path directory) {

  static DemoHome of(Map<String, String> environment) {
    String given = environment.getOrDefault("LINLI_HOME", "");
    return new DemoHome(
        given.isBlank()
            ? Path.of(System.getProperty("user.home"), ".linli")
            : Path.of(given).toAbsolutePath().normalize());
  }

  /** Everything that was there is thrown away if it is to begin from nothing. */
  EmbeddedDatabase startDatabase(boolean reset) {
    Path database = directory.resolve("database");
    if (!reset) {
      return EmbeddedDatabase.start(database, Durability.DURABLE, directory);
    }
    EmbeddedDatabase empty = EmbeddedDatabase.startEmpty(database, Durability.DURABLE, directory);
    Folder.delete(directory.resolve("files"));
    Folder.delete(directory.resolve("master.key"));
    Folder.delete(laid());
    Folder.delete(year());
    Folder.delete(plans());
    Folder.delete(students());
    Folder.delete(standards());
    Folder.delete(coverage());
    Folder.delete(certificates());
    Folder.delete(transfers());
    Folder.delete(oversight());
    return empty;
  }

  /** Says that the records to look at have been laid. */
  Path laid() {
    return directory.resolve("records-laid");
  }

  /** Says when the living year was begun, and that all of it has been laid. */
  Path year() {
    return directory.resolve("year-laid");
  }

  /** Says that the communities' plans have been laid. */
  Path plans() {
    return directory.resolve("plans-laid");
  }

  /** Says that the universities have their students. */
  Path students() {
    return directory.resolve("students-laid");
  }

  /** Says that what was found at stations has been laid. */
  Path standards() {
    return directory.resolve("standards-laid");
  }

  /** Says that 北碚 has its stations and points. */
  Path coverage() {
    return directory.resolve("coverage-laid");
  }

  /** Says that 北碚's towns have sent their monthly forms. */
  Path turns() {
    return directory.resolve("turns-laid");
  }

  /** Says that volunteers have their stars and certificates. */
  Path certificates() {
    return directory.resolve("certificates-laid");
  }

  /** Says that volunteers have moved to another city. */
  Path transfers() {
    return directory.resolve("transfers-laid");
  }

  /** Says that appeals, findings, cases and spot checks have been laid. */
  Path oversight() {
    return directory.resolve("oversight-laid");
  }

  Map<String, Object> settings(EmbeddedDatabase database, Path root, int port) {
    String server = "linli.servers.main.";
    return Map.ofEntries(
        Map.entry(server + "url", database.url()),
        Map.entry(server + "user", "linli"),
        Map.entry(server + "password", database.password()),
        Map.entry(server + "migration-user", database.user()),
        Map.entry(server + "migration-password", database.password()),
        Map.entry(server + "create-user", true),
        Map.entry("linli.keys.master-file", directory.resolve("master.key").toString()),
        Map.entry("linli.keys.generate", true),
        Map.entry("linli.files.directory", directory.resolve("files").toString()),
        Map.entry("linli.tenants", root.resolve("tenants-config").toString()),
        Map.entry("linli.plugins", root.resolve("plugins/target/archives").toString()),
        // The demo speaks plain http: a Secure cookie would be lost on other machines of the
        // network.
        Map.entry("linli.cookies.secure", false),
        Map.entry("micronaut.server.port", port));
  }
}

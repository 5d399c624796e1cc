package org.linli.tenant;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/** The newest version among migration scripts, without asking a database. */
public final class NewestScript {

  private static final Pattern NAME = Pattern.compile("V([0-9_.]+)__.*\\.sql");

  private NewestScript() {}

  /**
   * The newest version in a folder of scripts named {@code V<version>__<words>.sql}.
   *
   * @param loader who finds the folder
   * @param folder such as {@code db/tenant}
   * @return the version, {@code 0} where there is none
   */
  public static String version(ClassLoader loader, String folder) {
    try {
      MigrationVersion newest = MigrationVersion.fromVersion("0");
      for (URL url : Collections.list(loader.getResources(folder))) {
        MigrationVersion here = newestIn(url.toURI());
        newest = here.isNewerThan(newest.getVersion()) ? here : newest;
      }
      return newest.getVersion();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("could not read the scripts in " + folder, e);
    }
  }

  private static MigrationVersion newestIn(URI folder) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      return newestOf(Path.of(folder));
    }
    String[] parts = folder.toString().split("!", 2);
    try (FileSystem jar = FileSystems.newFileSystem(URI.create(parts[0]), Map.of())) {
      return newestOf(jar.getPath(parts[1]));
    }
  }

  private static MigrationVersion newestOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> MigrationVersion.fromVersion(name.group(1)))
          .max(Comparator.naturalOrder())
          .orElse(MigrationVersion.fromVersion("0"));
    }
  }
}

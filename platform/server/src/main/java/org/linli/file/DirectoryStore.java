package org.linli.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.tenant.TenantId;

/** A directory, one below it for each tenant; shared by the nodes where there are several. */
@Singleton
final class DirectoryStore implements FileStore {

  /** No tenant can have this name, so the drafts are nobody's. */
  private static final String DRAFTS = "_drafts";

  private final Path root;

  DirectoryStore(FileSettings settings) {
    this.root = settings.directory().toAbsolutePath().normalize();
  }

  @Override
  public Path draft() throws IOException {
    return Files.createTempFile(Files.createDirectories(root.resolve(DRAFTS)), "", "");
  }

  @Override
  public void put(TenantId tenant, String place, Path file) throws IOException {
    Path target = path(tenant, place);
    Files.createDirectories(target.getParent());
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public InputStream open(TenantId tenant, String place) throws IOException {
    return Files.newInputStream(path(tenant, place));
  }

  @Override
  public void delete(TenantId tenant, String place) throws IOException {
    Files.deleteIfExists(path(tenant, place));
  }

  @Override
  public List<String> places(TenantId tenant, Instant before) throws IOException {
    Path directory = root.resolve(tenant.value());
    if (Files.notExists(directory)) {
      return List.of();
    }
    List<String> places = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          places.add(path.getFileName().toString());
        }
      }
    }
    return places;
  }

  /** Two characters of the place name a directory, so that none grows too large to list. */
  private Path path(TenantId tenant, String place) {
    return root.resolve(tenant.value()).resolve(place.substring(0, 2)).resolve(place);
  }
}

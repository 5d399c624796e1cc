package org.linli.tenant;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The tenants' files, read once at the start; anything wrong stops it. */
@Singleton
final class TenantFiles {

  private final Map<TenantId, TenantFile> files = new TreeMap<>();
  private final Map<String, TenantFile> hosts = new HashMap<>();

  TenantFiles(@Value("${linli.tenants:tenants-config}") Path directory, DatabaseServers servers) {
    List<TenantFileProblem> problems = new ArrayList<>();
    for (Path path : yamlFiles(directory)) {
      new TenantFileReader(path, problems).read().ifPresent(file -> add(file, problems));
    }
    checkReferences(servers, problems);
    stopIfAny(problems);
  }

  List<Tenant> tenants() {
    return files.values().stream().map(TenantFile::tenant).toList();
  }

  Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(files.get(id)).map(TenantFile::tenant);
  }

  /** The tenant whose own that host is, in lower case. */
  Optional<Tenant> ofHost(String host) {
    return Optional.ofNullable(hosts.get(host)).map(TenantFile::tenant);
  }

  /** Asks what only other domains know; anything wrong stops the start. */
  void check(Iterable<TenantFileCheck> checks) {
    List<TenantFileProblem> problems = new ArrayList<>();
    for (TenantFile file : files.values()) {
      checks.forEach(
          check ->
              check.check(
                  file.tenant(), (key, sentence) -> problems.add(file.problem(key, sentence))));
    }
    stopIfAny(problems);
  }

  private void add(TenantFile file, List<TenantFileProblem> problems) {
    TenantFile other = files.putIfAbsent(file.tenant().id(), file);
    if (other != null) {
      problems.add(
          file.problem(
              "id", "the id '%s' is taken by %s".formatted(file.tenant().id(), other.path())));
    }
  }

  private void checkReferences(DatabaseServers servers, List<TenantFileProblem> problems) {
    Consumer<TenantFile> check =
        file -> {
          Tenant tenant = file.tenant();
          if (!servers.names().contains(tenant.server())) {
            problems.add(
                file.problem(
                    "server",
                    "no database server is named '%s'; known: %s"
                        .formatted(tenant.server(), servers.names())));
          }
          tenant
              .above()
              .filter(above -> !files.containsKey(above))
              .ifPresent(
                  above ->
                      problems.add(
                          file.problem(
                              "reports-to", "no tenant has the id '%s'".formatted(above))));
          for (String host : tenant.hosts()) {
            TenantFile other = hosts.putIfAbsent(host, file);
            if (other != null) {
              problems.add(
                  file.problem("hosts." + host, "the host is taken by %s".formatted(other.path())));
            }
          }
        };
    files.values().forEach(check);
  }

  private static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(
          "the tenants' files are expected in %s (setting linli.tenants): %s"
              .formatted(directory.toAbsolutePath(), e.getMessage()),
          e);
    }
  }

  private static void stopIfAny(List<TenantFileProblem> problems) {
    if (!problems.isEmpty()) {
      throw new TenantFilesWrong(problems);
    }
  }
}

package org.linli.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A copy of a built plugin archive with something changed, in a plugins folder of its own. */
public final class ChangedArchive {

  private final Path original;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> manifest = new LinkedHashMap<>();

  private ChangedArchive(Path original) {
    this.original = original;
  }

  /** A copy of the archive that the build made of a plugin. */
  public static ChangedArchive of(String plugin) {
    try (Stream<Path> archives = Files.list(Path.of(System.getProperty("linli.plugins")))) {
      return new ChangedArchive(
          archives
              .filter(archive -> idOf(archive).equals(plugin))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no archive of " + plugin)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file. */
  public ChangedArchive with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Changes a line of the manifest. */
  public ChangedArchive saying(String attribute, String value) {
    manifest.put(attribute, value);
    return this;
  }

  /** Writes it as the only archive of a folder, and names the folder. */
  public Path into(Path folder) {
    try (JarFile from = new JarFile(original.toFile())) {
      Files.createDirectories(folder);
      Manifest changed = new Manifest(from.getManifest());
      manifest.forEach(
          (name, value) -> changed.getMainAttributes().put(new Attributes.Name(name), value));
      try (OutputStream out = Files.newOutputStream(folder.resolve("changed.jar"));
          JarOutputStream to = new JarOutputStream(out, changed)) {
        for (var entry : from.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            to.putNextEntry(new ZipEntry(entry.getName()));
            from.getInputStream(entry).transferTo(to);
          }
        }
        for (var file : files.entrySet()) {
          to.putNextEntry(new ZipEntry(file.getKey()));
          to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String idOf(Path archive) {
    try (JarFile jar = new JarFile(archive.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Plugin-Id");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

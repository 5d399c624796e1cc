package org.linli.web.asset;

import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.web.template.Vocabulary;

/**
 * All assets, and their common version: a hash of them all, the same on every node that runs the
 * same build. In templates {@code {{asset "linli.css"}}}.
 */
@Singleton
final class Assets implements Vocabulary {

  private static final String WEBJARS = "META-INF/resources/webjars/";

  /** The name that pages use, and the files that are served under it, one after the other. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "tabler.css", List.of(WEBJARS + "tabler__core/1.4.0/dist/css/tabler.min.css"),
          "htmx.js", List.of(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
          "linli.css",
              Stream.of(
                      "base",
                      "frame",
                      "page",
                      "list",
                      "form",
                      "report",
                      "gate",
                      "plan",
                      "indicator",
                      "small",
                      "print")
                  .map("assets/linli/%s.css"::formatted)
                  .toList(),
          "paper.css", List.of("assets/paper.css"),
          "wall.css", List.of("assets/wall.css"),
          "linli.js", List.of("assets/linli.js"),
          "desk.js", List.of("assets/desk/store.js", "assets/desk/view.js", "assets/desk/desk.js"),
          "favicon.svg", List.of("assets/favicon.svg"));

  private final Map<String, Asset> all = new TreeMap<>();
  private final String version;

  Assets() {
    MessageDigest hash = sha256();
    new TreeMap<>(FILES)
        .forEach(
            (name, paths) -> {
              byte[] bytes = read(paths);
              hash.update(bytes);
              all.put(name, Asset.of(name, bytes));
            });
    version = HexFormat.of().formatHex(hash.digest(), 0, 6);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  String version() {
    return version;
  }

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("asset", (name, options) -> "/assets/" + version + "/" + name);
  }

  private static byte[] read(List<String> paths) {
    var joined = new ByteArrayOutputStream();
    paths.forEach(path -> joined.writeBytes(read(path)));
    return joined.toByteArray();
  }

  private static byte[] read(String path) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no asset " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

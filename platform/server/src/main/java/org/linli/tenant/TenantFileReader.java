package org.linli.tenant;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one tenant's file as nodes, because nodes know their lines. */
final class TenantFileReader {

  private static final Set<String> KEYS =
      Set.of(
          "id", "name", "kind", "division", "reports-to", "hosts", "server", "public", "plugins");
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Set<String> PLUGIN_KEYS = Set.of("permitted", "starting", "settings");

  private final Path path;
  private final List<TenantFileProblem> problems;
  private final Map<String, Integer> lines = new HashMap<>();

  TenantFileReader(Path path, List<TenantFileProblem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** What the file says, or empty when it can't be used; why is then among the problems. */
  Optional<TenantFile> read() {
    int before = problems.size();
    try (Reader reader = Files.newBufferedReader(path)) {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (!(root instanceof MappingNode mapping)) {
        complain(1, "expected keys and values, beginning with 'id:'");
        return Optional.empty();
      }
      Tenant tenant = tenant(entries(mapping, "", KEYS));
      return problems.size() > before || tenant == null
          ? Optional.empty()
          : Optional.of(new TenantFile(path, tenant, lines));
    } catch (MarkedYAMLException e) {
      complain(
          e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
          "not readable as YAML: " + e.getProblem());
    } catch (IOException e) {
      complain(1, "could not be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private @Nullable Tenant tenant(Map<String, Node> all) {
    TenantId id = id(all.get("id"), "id");
    TenantId reportsTo =
        all.containsKey("reports-to") ? id(all.get("reports-to"), "reports-to") : null;
    TenantKind kind = kind(required(all, "kind"));
    String name = required(all, "name");
    String division = required(all, "division");
    String server = all.containsKey("server") ? text(all.get("server"), "server") : "main";
    Tenant.Plugins plugins = plugins(all.get("plugins"));
    boolean isPublic = !all.containsKey("public") || flag(all.get("public"));
    if (id == null || kind == null) {
      return null;
    }
    return new Tenant(
        id, name, kind, division, reportsTo, hosts(all.get("hosts")), server, isPublic, plugins);
  }

  private Tenant.Plugins plugins(@Nullable Node node) {
    if (node == null) {
      return Tenant.Plugins.NONE;
    }
    if (!(node instanceof MappingNode mapping)) {
      complain(line(node), "'plugins' expects the keys 'permitted', 'starting' and 'settings'");
      return Tenant.Plugins.NONE;
    }
    Map<String, Node> entries = entries(mapping, "plugins.", PLUGIN_KEYS);
    List<String> permitted = texts(entries.get("permitted"), "plugins.permitted");
    List<String> starting = texts(entries.get("starting"), "plugins.starting");
    Map<String, Map<String, String>> settings = settings(entries.get("settings"));
    refuseUnpermitted(starting, permitted, "plugins.starting.", "plugin '%s' is started");
    refuseUnpermitted(
        settings.keySet(), permitted, "plugins.settings.", "plugin '%s' has settings");
    return new Tenant.Plugins(permitted, starting, settings);
  }

  private void refuseUnpermitted(
      Collection<String> ids, List<String> permitted, String place, String is) {
    ids.stream()
        .filter(id -> !permitted.contains(id))
        .forEach(
            id ->
                complain(
                    lines.getOrDefault(place + id, 1),
                    (is + " but not permitted; add it to 'permitted'").formatted(id)));
  }

  private Map<String, Map<String, String>> settings(@Nullable Node node) {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      entries(mapping, "plugins.settings.", Set.of())
          .forEach((plugin, chosen) -> settings.put(plugin, settings(plugin, chosen)));
    } else if (node != null) {
      complain(line(node), "'settings' expects a plugin's id with keys and values");
    }
    return settings;
  }

  private Map<String, String> settings(String plugin, Node node) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      entries(mapping, "plugins.settings." + plugin + ".", Set.of())
          .forEach((key, value) -> settings.put(key, text(value, key)));
    } else {
      complain(line(node), "the settings of '%s' expect keys and values".formatted(plugin));
    }
    return settings;
  }

  private Map<String, Node> entries(MappingNode mapping, String prefix, Set<String> allowed) {
    Map<String, Node> entries = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(
            tuple -> {
              String key = text(tuple.getKeyNode(), prefix);
              int line = line(tuple.getKeyNode());
              lines.put(prefix + key, line);
              if (!allowed.isEmpty() && !allowed.contains(key)) {
                complain(
                    line,
                    "unknown key '%s'; expected one of %s"
                        .formatted(
                            key, allowed.stream().sorted().collect(Collectors.joining(", "))));
              } else if (entries.put(key, tuple.getValueNode()) != null) {
                complain(line, "'%s' stands here a second time".formatted(key));
              }
            });
    return entries;
  }

  private String required(Map<String, Node> all, String key) {
    Node node = all.get(key);
    if (node == null) {
      complain(1, "the key '%s' is missing".formatted(key));
      return "";
    }
    return text(node, key);
  }

  private @Nullable TenantId id(@Nullable Node node, String key) {
    if (node == null) {
      complain(1, "the key '%s' is missing".formatted(key));
      return null;
    }
    try {
      return new TenantId(text(node, key));
    } catch (IllegalArgumentException e) {
      complain(line(node), "'%s': %s".formatted(key, e.getMessage()));
      return null;
    }
  }

  private @Nullable TenantKind kind(String text) {
    for (TenantKind kind : TenantKind.values()) {
      if (kind.name().toLowerCase().equals(text)) {
        return kind;
      }
    }
    complain(lines.getOrDefault("kind", 1), "'kind' expects province, city or district");
    return null;
  }

  private List<String> hosts(@Nullable Node node) {
    List<String> hosts = texts(node, "hosts");
    hosts.stream()
        .filter(host -> !HOST.matcher(host).matches())
        .forEach(
            host ->
                complain(
                    lines.getOrDefault("hosts." + host, 1),
                    "'%s' is no host name; expected lower-case letters, digits, dots and dashes"
                        .formatted(host)));
    return hosts;
  }

  private boolean flag(Node node) {
    String text = text(node, "public");
    if (!text.equals("true") && !text.equals("false")) {
      complain(line(node), "'public' expects true or false");
    }
    return text.equals("true");
  }

  private List<String> texts(@Nullable Node node, String key) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      complain(line(node), "'%s' expects a list".formatted(key));
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    sequence
        .getValue()
        .forEach(
            item -> {
              String text = text(item, key);
              lines.put(key + "." + text, line(item));
              texts.add(text);
            });
    return texts;
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    complain(line(node), "'%s' expects one value".formatted(key));
    return "";
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private void complain(int line, String sentence) {
    problems.add(new TenantFileProblem(path, line, sentence));
  }
}

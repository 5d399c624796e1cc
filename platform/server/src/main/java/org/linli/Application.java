package org.linli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.RoutesUnclear;
import org.linli.job.Command;
import org.linli.key.MasterKeyMissing;
import org.linli.plugin.PluginArchives;
import org.linli.tenant.TenantFilesWrong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the platform: loads the plugins' archives, then the context that their beans join. */
public final class Application {

  private static final Logger LOG = LoggerFactory.getLogger(Application.class);
  private static final String PLUGINS = "linli.plugins";

  private Application() {}

  /**
   * Runs until it is told to stop, or does what the words say; settings come from the environment
   * or a file.
   */
  public static void main(String[] args) {
    try {
      if (args.length > 0) {
        System.exit(command(Map.of(), List.of(args)) ? 0 : 1);
      }
      EmbeddedServer server = start(Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
      LOG.info("ready at {}", server.getURI());
    } catch (RuntimeException e) {
      explain(e);
      System.exit(1);
    }
  }

  /**
   * Does a command beside the servers that run.
   *
   * @param words its name and what stands behind it
   * @param environments names of Micronaut environments, whose files are read too
   * @return whether all is well
   */
  public static boolean command(
      Map<String, Object> settings, List<String> words, String... environments) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(Command.RUNS, words.getFirst());
    try (ApplicationContext context = context(all).environments(environments).start()) {
      Collection<Command> known = context.getBeansOfType(Command.class);
      Optional<Command> asked =
          known.stream().filter(one -> one.name().equals(words.getFirst())).findFirst();
      if (asked.isEmpty()) {
        LOG.error("There is no command {}. There are:", words.getFirst());
        known.forEach(one -> LOG.error("  {} {}", one.name(), one.usage()));
        return false;
      }
      return asked.get().run(words.subList(1, words.size()));
    } catch (IllegalArgumentException e) {
      LOG.error("{}", e.getMessage());
      return false;
    }
  }

  /**
   * Starts a server.
   *
   * @param settings override files and environment; {@code linli.plugins} names the folder of
   *     plugin archives
   * @param environments names of Micronaut environments, whose files are read too
   */
  public static EmbeddedServer start(Map<String, Object> settings, String... environments) {
    ApplicationContext context = context(settings).environments(environments).start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    try {
      server.start();
      return server;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** A context with the plugins' beans in it, not yet started. */
  public static ApplicationContextBuilder context(Map<String, Object> settings) {
    ApplicationContextBuilder builder =
        ApplicationContext.builder().properties(settings).banner(false).deduceEnvironment(false);
    return PluginArchives.load(pluginsFolder(settings)).join(builder);
  }

  /** The archives are loaded before there is a context that could say where they are. */
  private static Path pluginsFolder(Map<String, Object> settings) {
    @Nullable Object set = settings.get(PLUGINS);
    if (set != null) {
      return Path.of(set.toString());
    }
    String property = System.getProperty(PLUGINS);
    String variable = System.getenv("LINLI_PLUGINS");
    return Path.of(property != null ? property : variable != null ? variable : "plugins");
  }

  /** Tells why a start failed: in sentences where the failure has some. */
  public static void explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TenantFilesWrong wrong) {
        LOG.error("The tenants' files can't be used:\n{}", wrong.getMessage());
        return;
      }
      if (cause instanceof MasterKeyMissing || cause instanceof RoutesUnclear) {
        LOG.error("{}", cause.getMessage());
        return;
      }
    }
    LOG.error("The start failed: {}", failure.getMessage(), failure);
  }
}

package org.linli.plugin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Setting;

/**
 * A plugin as its administrator sees it.
 *
 * @param id its id
 * @param name the key of its name
 * @param does the key of what it does
 * @param off the key of what disabling it means
 * @param documents the documents it stands for
 * @param version its version
 * @param state enabled, disabled or failed; disabled where nothing was ever said
 * @param tables the version of its tables
 * @param failure what went wrong at the last enabling
 * @param changedAt when it was last switched
 * @param fields its settings
 */
record PluginView(
    String id,
    String name,
    String does,
    String off,
    List<String> documents,
    String version,
    PluginState.State state,
    String tables,
    @Nullable String failure,
    @Nullable Instant changedAt,
    List<Field> fields) {

  /**
   * A setting as a field.
   *
   * @param key the setting's key, which is the field's name
   * @param label the key of its label
   * @param hint the key of its hint
   * @param kind text, whole, day, flag or choice
   * @param options what may be chosen
   * @param prefix what the keys of the options' labels begin with
   * @param longest how many characters may be typed
   * @param clause where it comes from
   */
  record Field(
      String key,
      String label,
      String hint,
      String kind,
      List<String> options,
      String prefix,
      int longest,
      @Nullable Clause clause) {

    static Field of(Setting setting) {
      return new Field(
          setting.key(),
          setting.messageKey(),
          setting.messageKey() + ".hint",
          setting.kind().getClass().getSimpleName().toLowerCase(),
          setting.kind() instanceof Setting.Choice(List<String> options) ? options : List.of(),
          setting.messageKey() + ".",
          setting.kind() instanceof Setting.Text(int max) ? max : 20,
          setting.clause());
    }
  }

  static PluginView of(Plugins.InstalledPlugin plugin, @Nullable PluginState state) {
    String key = plugin.speaker().about().messageKey();
    return new PluginView(
        plugin.id(),
        key,
        key + ".does",
        key + ".off",
        plugin.speaker().about().documents(),
        plugin.version(),
        state == null ? PluginState.State.DISABLED : state.state(),
        state == null ? "0" : state.version(),
        state == null ? null : state.failure(),
        state == null ? null : state.changedAt(),
        plugin.speaker().settings().stream().map(Field::of).toList());
  }
}

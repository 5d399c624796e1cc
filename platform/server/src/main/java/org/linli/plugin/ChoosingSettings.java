package org.linli.plugin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Setting;
import org.linli.incentive.RescalingStars;
import org.linli.tenant.CurrentTenant;

/** Chooses values for a plugin's settings in the current tenant: all of a form or none. */
@Singleton
class ChoosingSettings {

  private final ChosenSettings chosen;
  private final EnabledPlugins enabled;
  private final RescalingStars stars;
  private final Audit audit;

  ChoosingSettings(
      ChosenSettings chosen, EnabledPlugins enabled, RescalingStars stars, Audit audit) {
    this.chosen = chosen;
    this.enabled = enabled;
    this.stars = stars;
    this.audit = audit;
  }

  /** A form that shows what is chosen now. */
  Form shown(Plugins.InstalledPlugin plugin) {
    Form form = Form.empty();
    Map<String, String> now = enabled.chosenFor(plugin.id());
    plugin
        .speaker()
        .settings()
        .forEach(
            setting ->
                form.put(setting.key(), now.getOrDefault(setting.key(), setting.fallback())));
    return form;
  }

  /** Takes what was typed if every value is good; otherwise the form says what is wrong. */
  @Transactional
  public boolean choose(Plugins.InstalledPlugin plugin, Form form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : plugin.speaker().settings()) {
      String value =
          setting.kind() instanceof Setting.Flag
              ? String.valueOf(form.checked(setting.key()))
              : form.text(setting.key());
      setting.problemWith(value).ifPresent(wrong -> form.reject(setting.key(), wrong));
      values.put(setting.key(), value);
    }
    if (!form.isValid()) {
      return false;
    }
    values.forEach((key, value) -> chosen.choose(plugin.id(), key, value));
    audit.record("plugin.settings.chosen", "plugin", plugin.id(), Map.of());
    return true;
  }

  /** Lets the new values hold at once on this node; call it after the transaction. */
  void settled() {
    enabled.forget(CurrentTenant.get());
    stars.follow();
  }
}

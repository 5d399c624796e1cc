package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code {{icon "home"}}}: one of Tabler's icons, inside the page; hidden from screen readers. */
@Singleton
final class Icons implements Vocabulary {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private final Resources resources;
  private final Map<String, String> drawn = new ConcurrentHashMap<>();

  Icons(Resources resources) {
    this.resources = resources;
  }

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("icon", (name, options) -> new Handlebars.SafeString(draw(name)));
  }

  private String draw(@Nullable Object name) {
    return name == null ? "" : drawn.computeIfAbsent(name.toString(), this::read);
  }

  private String read(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of an icon: " + name);
    }
    return resources
        .text("assets/icons/" + name + ".svg")
        .map(svg -> svg.replace("<svg ", "<svg class=\"icon\" aria-hidden=\"true\" "))
        .orElse("");
  }
}

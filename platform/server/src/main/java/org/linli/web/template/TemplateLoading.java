package org.linli.web.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;

/**
 * Finds templates below {@code views/}: a name with a slash is a path, one without stands among the
 * shared ones in {@code views/shared/}.
 */
final class TemplateLoading extends AbstractTemplateLoader {

  private final Resources resources;

  TemplateLoading(Resources resources) {
    this.resources = resources;
    setPrefix("views/");
    setSuffix(".hbs");
  }

  @Override
  public TemplateSource sourceAt(String location) throws IOException {
    String path = resolve(location);
    String text =
        resources.text(path).orElseThrow(() -> new FileNotFoundException("no template " + path));
    return new StringTemplateSource(path, text);
  }

  @Override
  public String resolve(String location) {
    if (location.contains("..")) {
      throw new IllegalArgumentException("not a template: " + location);
    }
    return getPrefix() + (location.contains("/") ? location : "shared/" + location) + getSuffix();
  }
}

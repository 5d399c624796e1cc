package org.linli.web.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Compiled templates, kept; whatever they print is escaped for HTML unless a helper says not. */
@Singleton
public final class Templates {

  private final Handlebars handlebars;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  Templates(Resources resources, List<Vocabulary> vocabularies) {
    handlebars =
        new Handlebars(new TemplateLoading(resources)).with(new ConcurrentMapTemplateCache());
    vocabularies.forEach(vocabulary -> vocabulary.addTo(handlebars));
  }

  /**
   * Fills a template.
   *
   * @param view its name below {@code views/}
   * @param model what it reads by name
   * @param data what it reads as {@code @name}, at any depth
   */
  public String fill(
      String view, Map<String, ? extends @Nullable Object> model, Map<String, Object> data) {
    Context context = Context.newBuilder(model).resolver(ModelValues.INSTANCE).build();
    data.forEach(context::data);
    try {
      return compiled.computeIfAbsent(view, this::compile).apply(context);
    } catch (IOException e) {
      throw new UncheckedIOException("can't fill " + view, e);
    }
  }

  private Template compile(String view) {
    try {
      return handlebars.compile(view);
    } catch (IOException e) {
      throw new UncheckedIOException("can't compile " + view, e);
    }
  }
}

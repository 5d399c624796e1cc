package org.linli.web.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;

/**
 * What long lists need: {@code {{paging paging}}} the links to their pages, {@code {{sort-link
 * "name" label="community.name"}}} the head of a column that sorts by it (query {@code sort=name},
 * {@code sort=-name} downwards), {@code {{here-with tab="teams"}}} this address with another query.
 */
@Singleton
final class Lists implements Vocabulary {

  private static final int AROUND = 2;

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("paging", (value, options) -> paging(value, options));
    handlebars.registerHelper("sort-link", (value, options) -> sortLink(value, options));
    handlebars.registerHelper(
        "here-with", (value, options) -> here(options).with(texts(options.hash)));
  }

  private static CharSequence paging(@Nullable Object value, Options options) throws IOException {
    if (!(value instanceof Paging paging)) {
      return "";
    }
    Here here = here(options);
    var model = new HashMap<String, Object>();
    model.put("paging", paging);
    model.put("several", paging.pages() > 1);
    model.put("links", links(paging, here));
    if (paging.page() > 1) {
      model.put("previous", at(here, paging.page() - 1));
    }
    if (paging.page() < paging.pages()) {
      model.put("next", at(here, paging.page() + 1));
    }
    return fill("paging", model, options);
  }

  private static List<Map<String, Object>> links(Paging paging, Here here) {
    var links = new ArrayList<Map<String, Object>>();
    int last = 0;
    for (int page = 1; page <= paging.pages(); page++) {
      boolean shown =
          page == 1 || page == paging.pages() || Math.abs(page - paging.page()) <= AROUND;
      if (!shown) {
        continue;
      }
      if (page > last + 1) {
        links.add(Map.of("gap", true));
      }
      links.add(Map.of("page", page, "href", at(here, page), "current", page == paging.page()));
      last = page;
    }
    return links;
  }

  private static String at(Here here, int page) {
    return here.with(Map.of("page", page == 1 ? "" : String.valueOf(page)));
  }

  private static CharSequence sortLink(@Nullable Object column, Options options)
      throws IOException {
    Here here = here(options);
    String name = String.valueOf(column);
    String now = here.value("sort");
    boolean up = now.equals(name);
    boolean down = now.equals("-" + name);
    var model = new HashMap<String, Object>(options.hash);
    model.put("href", here.with(Map.of("sort", up ? "-" + name : name, "page", "")));
    model.put("up", up);
    model.put("down", down);
    return fill("sort-link", model, options);
  }

  private static Map<String, String> texts(Map<String, Object> hash) {
    var texts = new HashMap<String, String>();
    hash.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
    return texts;
  }

  private static Here here(Options options) {
    return options.data("here") instanceof Here here ? here : new Here("", Map.of());
  }

  /** A shared template that sees only its own model, whatever the page around it is called. */
  static CharSequence fill(String view, Map<String, Object> model, Options options)
      throws IOException {
    Context context = Context.newBuilder(model).resolver(ModelValues.INSTANCE).build();
    return new Handlebars.SafeString(options.handlebars.compile(view).apply(context));
  }
}

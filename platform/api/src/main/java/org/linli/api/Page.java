package org.linli.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page: a template and what it shows. Immutable; each method returns a changed copy.
 *
 * <p>The platform adds everything around it: tenant, menu, breadcrumbs, viewer, CSRF token.
 *
 * @param view the template below {@code views/}, without ending: {@code "community/list"}; a
 *     plugin's views stand below its id
 * @param model what the template reads, by name
 * @param status the HTTP status, 200 unless something was wrong
 * @param crumbs the way here from the tenant's first page, without the page itself
 */
public record Page(String view, Map<String, @Nullable Object> model, int status, List<Crumb> crumbs)
    implements Answer {

  /** A page keeps its own copies. */
  public Page {
    model = Collections.unmodifiableMap(new HashMap<>(model));
    crumbs = List.copyOf(crumbs);
  }

  /** An empty page from a template. */
  public static Page of(String view) {
    return new Page(view, Map.of(), 200, List.of());
  }

  /** Adds something to show. */
  public Page with(String name, @Nullable Object value) {
    var more = new HashMap<>(model);
    more.put(name, value);
    return new Page(view, more, status, crumbs);
  }

  /**
   * Shows a form under the name {@code form}, as the field templates expect it; when something
   * typed into it is wrong, the status becomes 422.
   */
  public Page with(Form form) {
    Page page = with("form", form);
    return form.isValid() ? page : page.status(422);
  }

  /** Answers with another status. */
  public Page status(int code) {
    return new Page(view, model, code, crumbs);
  }

  /**
   * Adds a step to the way here.
   *
   * @param path where it leads, below the tenant: {@code "/communities"}
   * @param label its words
   */
  public Page crumb(String path, Message label) {
    var longer = new ArrayList<>(crumbs);
    longer.add(new Crumb(path, label));
    return new Page(view, model, status, longer);
  }

  /** Adds a step to the way here, with words from the bundles. */
  public Page crumb(String path, String messageKey) {
    return crumb(path, Message.of(messageKey));
  }

  /**
   * A step of the way to a page.
   *
   * @param path where it leads, below the tenant
   * @param label its words
   */
  public record Crumb(String path, Message label) {}
}

package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.CurrentTenant;

/**
 * {@code {{url "/communities/{}" id tab="teams"}}}: an address below the current tenant, its gaps
 * filled in order, the named values as its query; empty ones are left out. Outside a tenant, and
 * with {@code {{url-outside …}}}, the path stands as it is.
 */
@Singleton
final class Links implements Vocabulary {

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper(
        "url", (path, options) -> new Handlebars.SafeString(below(fill(path, options))));
    handlebars.registerHelper(
        "url-outside", (path, options) -> new Handlebars.SafeString(fill(path, options)));
  }

  private static String below(String path) {
    return CurrentTenant.find().map(tenant -> "/" + tenant.id()).orElse("") + path;
  }

  private static String fill(@Nullable Object path, Options options) {
    var address = new StringBuilder();
    String rest = path == null ? "" : path.toString();
    for (Object value : options.params) {
      int gap = rest.indexOf("{}");
      if (gap < 0) {
        break;
      }
      address.append(rest, 0, gap).append(encode(value));
      rest = rest.substring(gap + 2);
    }
    // What is left comes from code or from the template; it still must not break the attribute.
    address.append(Handlebars.Utils.escapeExpression(rest));
    return address + query(options.hash);
  }

  private static String query(Map<String, Object> values) {
    String query =
        values.entrySet().stream()
            .filter(entry -> entry.getValue() != null && !entry.getValue().toString().isEmpty())
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&amp;"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encode(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

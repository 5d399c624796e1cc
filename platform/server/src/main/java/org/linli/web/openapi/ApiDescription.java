package org.linli.web.openapi;

import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The document: every route whose path leads through {@code /api/}. */
final class ApiDescription {

  private final Router router;

  ApiDescription(Router router) {
    this.router = router;
  }

  Map<String, Object> document() {
    Schemas schemas = new Schemas();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    router
        .uriRoutes()
        .filter(route -> path(route).contains("/api/"))
        .filter(isNotImplied())
        .forEach(
            route ->
                paths
                    .computeIfAbsent(path(route), path -> new TreeMap<>())
                    .put(
                        route.getHttpMethodName().toLowerCase(Locale.ROOT),
                        new Operation((MethodBasedRouteInfo<?, ?>) route, path(route), schemas)
                            .describe()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Ordered.map("title", "Linli", "version", "1.0"));
    document.put("paths", paths);
    document.put(
        "components",
        Ordered.map(
            "securitySchemes",
            Ordered.map(
                "bearer", Ordered.map("type", "http", "scheme", "bearer", "bearerFormat", "JWT")),
            "schemas",
            schemas.named()));
    return document;
  }

  /** As OpenAPI writes it: variables in braces, without patterns and query parts. */
  static String path(UriRouteInfo<?, ?> route) {
    return route
        .getUriMatchTemplate()
        .toPathString()
        .replaceAll("\\{\\?[^}]*}", "")
        .replaceAll("\\{([^}:]+):[^}]*}", "{$1}");
  }

  /** The router answers HEAD wherever there is GET; OpenAPI takes that for granted. */
  private static Predicate<UriRouteInfo<?, ?>> isNotImplied() {
    return route ->
        route instanceof MethodBasedRouteInfo<?, ?>
            && !List.of("HEAD", "OPTIONS", "TRACE").contains(route.getHttpMethodName());
  }
}

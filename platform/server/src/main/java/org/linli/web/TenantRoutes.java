package org.linli.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.naming.HyphenatedUriNamingStrategy;
import jakarta.inject.Singleton;

/**
 * Puts {@code /{tenant}} before the routes of tenant controllers, so that no controller has to
 * mention it. Rewriting the URI in a filter looks nicer and loses every request body.
 */
@Singleton
@Replaces(HyphenatedUriNamingStrategy.class)
final class TenantRoutes implements RouteBuilder.UriNamingStrategy {

  private final HyphenatedUriNamingStrategy plain = new HyphenatedUriNamingStrategy();

  @Override
  public String resolveUri(Class<?> type) {
    return plain.resolveUri(type);
  }

  @Override
  public String resolveUri(BeanDefinition<?> bean) {
    String uri = plain.resolveUri(bean);
    if (!isOurs(bean) || bean.hasAnnotation(Platform.class)) {
      return uri;
    }
    return uri.equals("/") ? "/{tenant}" : "/{tenant}" + uri;
  }

  @Override
  public String resolveUri(String property) {
    return plain.resolveUri(property);
  }

  private static boolean isOurs(BeanDefinition<?> bean) {
    return bean.getBeanType().getName().startsWith("org.linli.");
  }
}

package org.linli.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Page;
import org.linli.web.template.Here;
import org.linli.web.template.Templates;

/** Turns a page into HTML, with the frame around it. */
@Singleton
final class Rendering {

  private final Templates templates;
  private final Shells shells;

  Rendering(Templates templates, Shells shells) {
    this.templates = templates;
    this.shells = shells;
  }

  String html(Page page, HttpRequest<?> request) {
    return templates.fill(
        page.view(),
        page.model(),
        Map.of("shell", shells.around(page, request), "here", here(request)));
  }

  private static Here here(HttpRequest<?> request) {
    Map<String, List<String>> query =
        request.getParameters().asMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    return new Here(request.getPath(), query);
  }
}

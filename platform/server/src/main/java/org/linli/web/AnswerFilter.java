package org.linli.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.tenant.CurrentTenant;
import org.linli.web.guard.CsrfTokens;
import org.linli.web.guard.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what controllers answer ({@link org.linli.api.Answer}) into HTML or a redirect. It works on
 * error pages too, and a page that can't be filled becomes one.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AnswerFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerFilter.class);
  private static final MediaType HTML =
      new MediaType(MediaType.TEXT_HTML, Map.of(MediaType.CHARSET_PARAMETER, "UTF-8"));

  private final Rendering rendering;
  private final Flashes flashes;
  private final CsrfTokens tokens;

  AnswerFilter(Rendering rendering, Flashes flashes, CsrfTokens tokens) {
    this.rendering = rendering;
    this.flashes = flashes;
    this.tokens = tokens;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
    switch (response.body()) {
      case Page page -> show(page, request, response);
      case Redirect redirect -> send(redirect, request, response);
      case null, default -> {
        // Files, JSON and the like go out as they are.
      }
    }
  }

  private void show(Page page, HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (page.status() != HttpStatus.OK.getCode()) {
      response.status(page.status());
    }
    try {
      response.body(rendering.html(page, request));
    } catch (RuntimeException e) {
      LOG.error("can't show {}", page.view(), e);
      response.status(HttpStatus.INTERNAL_SERVER_ERROR);
      response.body(lastResort(request));
    }
    response.contentType(HTML).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    flashes.forget(request, response);
    tokens.complete(request, response);
  }

  private String lastResort(HttpRequest<?> request) {
    try {
      return rendering.html(ErrorPages.of(500, request), request);
    } catch (RuntimeException e) {
      LOG.error("can't even show the error", e);
      return "<!doctype html><title>500</title><p>500 · " + RequestId.of(request);
    }
  }

  private void send(Redirect redirect, HttpRequest<?> request, MutableHttpResponse<?> response) {
    String base =
        redirect.outside() ? "" : CurrentTenant.find().map(one -> "/" + one.id()).orElse("");
    response
        .body(null)
        .status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, base + redirect.path());
    if (redirect.flash() != null) {
      flashes.send(redirect.flash(), request, response);
    }
  }

  /** Outermost, so that the answers of all other filters pass here. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

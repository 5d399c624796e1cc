package org.linli.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RouteCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** The first page of a tenant: for a visitor what it is, for everyone else what to do now. */
@Controller("/")
@Produces(MediaType.TEXT_HTML)
final class HomeController {

  private final List<HomePart> parts;
  private final Optional<Viewer> viewer;

  HomeController(List<HomePart> parts, Optional<Viewer> viewer) {
    this.parts = parts;
    this.viewer = viewer;
  }

  /** Some addresses look like a tenant's to a browser, which would rather have a page. */
  @Get
  @RouteCondition("#{!(request.path matches '/(health|metrics|openapi\\.yml)')}")
  @Access(anyone = true)
  Page show() {
    List<HomePart.Task> tasks =
        parts.stream()
            .flatMap(part -> part.tasks().stream())
            .sorted(
                Comparator.comparing(HomePart.Task::state)
                    .reversed()
                    .thenComparing(
                        HomePart.Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    List<HomePart.Panel> panels =
        parts.stream()
            .flatMap(part -> part.panels().stream())
            .sorted(Comparator.comparingInt(HomePart.Panel::order))
            .toList();
    return Page.of("home/tenant")
        .with("name", CurrentTenant.get().name())
        .with("signedIn", viewer.filter(Viewer::isSignedIn).isPresent())
        .with("tasks", tasks)
        .with("panels", panels);
  }
}

package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/**
 * Finds someone by their document. The number travels in the body of a form and never in an
 * address, which logs and histories keep.
 */
@Controller("/volunteers/lookup")
@Produces(MediaType.TEXT_HTML)
final class LookupController {

  private final VolunteerSearch search;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  LookupController(VolunteerSearch search, Viewer viewer, Audit audit, Clock clock) {
    this.search = search;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page ask() {
    return page().with(Form.empty().put("idKind", IdKind.RESIDENT_ID));
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer find(@Body Form form) {
    IdKind kind = form.choice("idKind", IdKind.class).orElse(IdKind.RESIDENT_ID);
    String typed = form.required("idNumber", 40);
    if (!form.isValid()) {
      return page().with(form);
    }
    return switch (IdDocument.read(kind, typed, Time.today(clock))) {
      case IdDocument.Result.Wrong(String messageKey) ->
          page().with(form.reject("idNumber", messageKey));
      case IdDocument.Result.Good(IdDocument document) -> {
        Optional<Long> found = search.withDocument(document, CommunityKeepers.scope(viewer));
        found.ifPresent(one -> audit.record("volunteer.lookedUp", "volunteer", one));
        yield found.isPresent()
            ? Redirect.to("/volunteers/" + found.get())
            : page().with(form.reject("idNumber", "volunteer.lookup.none"));
      }
    };
  }

  private static Page page() {
    return Page.of("volunteer/lookup")
        .crumb("/volunteers", Message.of("volunteer.title"))
        .with("idKinds", IdKind.values());
  }
}

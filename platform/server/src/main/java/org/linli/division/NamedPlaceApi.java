package org.linli.division;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;

/** Adds named places for programs. */
@Controller("/api/communities")
class NamedPlaceApi {

  private final NamedPlaces places;
  private final ParentChoices parents;
  private final Viewer viewer;

  NamedPlaceApi(NamedPlaces places, ParentChoices parents, Viewer viewer) {
    this.places = places;
    this.parents = parents;
    this.viewer = viewer;
  }

  /**
   * Adds a named place; with the header {@code Idempotency-Key}, once.
   *
   * @return 201, and where it is
   */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body Sent sent) {
    Form form =
        Form.empty()
            .put("name", sent.name())
            .put("shortName", sent.shortName())
            .put("parent", sent.parent());
    NewPlace place = NewPlace.typed(form, parents.within(CommunityReaders.editable(viewer)));
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    long id =
        places
            .add(place.name(), place.shortName(), place.parent())
            .orElseThrow(() -> Problem.conflict("community.name.taken", place.name()));
    return Made.at("/communities", id);
  }

  /**
   * A place that is to be added.
   *
   * @param parent the code of the division it lies in
   */
  @Serdeable
  record Sent(@Nullable String name, @Nullable String shortName, @Nullable String parent) {}
}

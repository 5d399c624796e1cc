package org.linli.division;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.Part;

/** The communities of a tenant for programs, within the viewer's scope. */
@Controller("/api/communities")
final class CommunityApi {

  private final CommunitySearch search;
  private final Viewer viewer;

  CommunityApi(CommunitySearch search, Viewer viewer) {
    this.search = search;
    this.viewer = viewer;
  }

  /**
   * A part of the list.
   *
   * @param size communities at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityReaders.scope(viewer);
    CommunityFilter filter = CommunityFilter.of(q, county, township, kind, state);
    Paging paging = Part.asked(page, size, search.count(filter, scope));
    return Part.of(paging, search.page(filter, scope, sort, paging), Item::of);
  }

  /** A community. */
  @Serdeable
  record Item(
      long id,
      CommunityKind kind,
      boolean countable,
      String officialName,
      String shortName,
      @Nullable String divisionCode,
      List<Area> above,
      @Nullable LocalDate closedOn) {

    static Item of(CommunityFacts facts) {
      return new Item(
          facts.id(),
          facts.kind(),
          facts.kind().countable(),
          facts.officialName(),
          facts.shortName(),
          facts.divisionCode(),
          facts.above().stream().map(Area::of).toList(),
          facts.closedOn());
    }
  }

  /** A division that a community lies in. */
  @Serdeable
  record Area(String code, String name) {

    static Area of(DivisionFacts facts) {
      return new Area(facts.code(), facts.name());
    }
  }
}

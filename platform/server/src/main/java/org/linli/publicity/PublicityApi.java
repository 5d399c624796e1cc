package org.linli.publicity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Publicity spots, stories and media reports (GD-12, BB-12), for programs. */
@Controller("/api")
class PublicityApi {

  private final SpotTable spots;
  private final KeepingSpots keepingSpots;
  private final StoryTable stories;
  private final KeepingStories keepingStories;
  private final Viewer viewer;

  PublicityApi(
      SpotTable spots,
      KeepingSpots keepingSpots,
      StoryTable stories,
      KeepingStories keepingStories,
      Viewer viewer) {
    this.spots = spots;
    this.keepingSpots = keepingSpots;
    this.stories = stories;
    this.keepingStories = keepingStories;
    this.viewer = viewer;
  }

  /**
   * The spots within the viewer's scope, what is due first.
   *
   * @param q a part of the name, the place or what is shown
   * @param state due (for renewal, soon or late) or removed; else those that are there
   * @param community only those of one community, by its id
   * @param size spots at once, at most 500
   */
  @Get("/publicity-spots")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<SpotItem> spots(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    SpotFilter filter = SpotFilter.of(q, state, AreaFilter.of("", ""), community);
    Paging paging = Part.asked(page, size, spots.count(filter, scope));
    return Part.of(paging, spots.page(filter, scope, paging), SpotItem::of);
  }

  /** Registers a spot of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/publicity-spots")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> register(long community, @Body NewSpot said) {
    Form form =
        Form.empty()
            .put("name", said.name())
            .put("kind", said.kind())
            .put("place", said.place())
            .put("owner", said.owner());
    return Spot.Said.read(form)
        .map(one -> keepingSpots.register(community, one, viewer.account()))
        .map(id -> Made.at(SpotPages.LIST, id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Says what is shown at a spot from a day on; what was there before is kept as history. */
  @Post("/publicity-spots/{spot}/showings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  @Idempotent
  SpotItem show(long spot, @Body NewShowing said) {
    Form form =
        Form.empty().put("what", said.what()).put("from", said.from()).put("due", said.due());
    return Showing.read(form)
        .filter(one -> Trying.done(form, () -> keepingSpots.show(spot, one, viewer.account())))
        .flatMap(one -> spots.find(spot))
        .map(SpotItem::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * The stories and reports within the viewer's scope, the latest first.
   *
   * @param q a part of the title
   * @param kind STORY or REPORT; nothing for both
   * @param month only those of a month: 2026-11
   * @param community only those of one community, by its id
   * @param size stories at once, at most 500
   */
  @Get("/stories")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<StoryItem> stories(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String month,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    StoryFilter filter = StoryFilter.of(q, kind, month, community);
    Paging paging = Part.asked(page, size, stories.count(filter, scope));
    return Part.of(paging, stories.page(filter, scope, paging), StoryItem::of);
  }

  /** Keeps a story or a report of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/stories")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> keep(long community, @Body NewStory said) {
    Form form =
        Form.empty()
            .put("kind", said.kind())
            .put("title", said.title())
            .put("content", said.content())
            .put("day", said.day())
            .put("project", said.project());
    return Story.Said.read(form)
        .flatMap(
            one ->
                Trying.with(
                    form,
                    () -> keepingStories.keep(community, one, Optional.empty(), viewer.account())))
        .map(id -> Made.at(StoryPages.LIST, id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Says where a story appeared. */
  @Post("/stories/{story}/appearances")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Idempotent
  StoryItem appear(long story, @Body NewAppearance said) {
    Form form =
        Form.empty()
            .put("outlet", said.outlet())
            .put("appearedOn", said.appearedOn())
            .put("link", said.link());
    return Appearance.read(form)
        .filter(one -> Trying.done(form, () -> keepingStories.appear(story, one, viewer.account())))
        .flatMap(one -> stories.find(story))
        .map(StoryItem::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * A spot.
   *
   * @param shown what is shown there, if anything is
   * @param due until when that should be renewed
   */
  @Serdeable
  record SpotItem(
      long id,
      long community,
      String name,
      SpotKind kind,
      String place,
      String owner,
      @Nullable String shown,
      @Nullable LocalDate from,
      @Nullable LocalDate due,
      @Nullable LocalDate removedOn) {

    static SpotItem of(Spot one) {
      Showing now = one.now();
      return new SpotItem(
          one.id(),
          one.community(),
          one.name(),
          one.said().kind(),
          one.said().place(),
          one.said().owner(),
          now == null ? null : now.what(),
          now == null ? null : now.from(),
          now == null ? null : now.due(),
          one.removedOn());
    }
  }

  /**
   * A story or a report.
   *
   * @param appearances how often it appeared somewhere
   */
  @Serdeable
  record StoryItem(
      long id,
      long community,
      @Nullable Long project,
      StoryKind kind,
      String title,
      LocalDate day,
      long appearances) {

    static StoryItem of(Story one) {
      return new StoryItem(
          one.id(),
          one.community(),
          one.said().project(),
          one.said().kind(),
          one.title(),
          one.said().day(),
          one.appearances());
    }
  }

  /**
   * A spot to be registered.
   *
   * @param kind BOARD, SCREEN, WALL, CORNER or OTHER
   */
  @Serdeable
  record NewSpot(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String place,
      @Nullable String owner) {}

  /**
   * What is shown.
   *
   * @param due until when it should be renewed; nothing for never
   */
  @Serdeable
  record NewShowing(@Nullable String what, @Nullable String from, @Nullable String due) {}

  /**
   * A story or a report.
   *
   * @param content its text; a report needs none
   * @param project one of the community's projects
   */
  @Serdeable
  record NewStory(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String content,
      @Nullable String day,
      @Nullable Long project) {}

  /** Where a story appeared. */
  @Serdeable
  record NewAppearance(
      @Nullable String outlet, @Nullable String appearedOn, @Nullable String link) {}
}

package org.linli.publicity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.Uploads;
import org.linli.web.Trying;

/** Stories and media reports: the list by month, each one's page, where it appeared. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class StoryController {

  private final StoryPages pages;
  private final KeepingStories keeping;
  private final Viewer viewer;

  StoryController(StoryPages pages, KeepingStories keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/stories")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String month,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(StoryFilter.of(q, kind, month, community), page);
  }

  @Get("/communities/{community}/stories/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, Form.empty().put("kind", StoryKind.STORY));
  }

  @Post("/communities/{community}/stories")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer keep(long community, @Body Form form) {
    Optional<Long> made =
        Story.Said.read(form)
            .flatMap(
                said ->
                    Trying.with(
                        form,
                        () -> keeping.keep(community, said, Optional.empty(), viewer.account())));
    return made.isPresent()
        ? to(made.get()).saying("publicity.story.kept")
        : pages.adding(community, form);
  }

  @Get("/stories/{story}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  Page show(long story) {
    return pages.show(story, Form.empty());
  }

  @Get("/stories/{story}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  Page edit(long story) {
    return pages.editing(story, pages.story(story).said().show());
  }

  @Post("/stories/{story}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long story, @Body Form form) {
    return Story.Said.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(story, said)))
            .isPresent()
        ? to(story).saying("publicity.saved")
        : pages.editing(story, form);
  }

  @Post("/stories/{story}/appearances")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer appear(long story, @Body Form form) {
    return Appearance.read(form)
            .filter(one -> Trying.done(form, () -> keeping.appear(story, one, viewer.account())))
            .isPresent()
        ? to(story).saying("publicity.appeared")
        : pages.show(story, form);
  }

  @Post("/stories/{story}/photos")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer photo(long story, @Nullable CompletedFileUpload photo) {
    Form form = Form.empty();
    return Uploads.take(
            form,
            "photo",
            photo,
            "station.photo.needed",
            (name, bytes) -> keeping.addPhoto(story, name, bytes))
        ? to(story).saying("station.photo.saved")
        : pages.show(story, form);
  }

  @Post("/stories/{story}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect remove(long story) {
    keeping.remove(story);
    return Redirect.to(StoryPages.LIST).saying("publicity.story.removed");
  }

  private static Redirect to(long story) {
    return Redirect.to(StoryPages.LIST + "/" + story);
  }
}

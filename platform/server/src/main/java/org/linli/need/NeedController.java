package org.linli.need;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.key.RevealingContacts;
import org.linli.web.Trying;

/** The board of requests within the viewer's scope, and each of them. */
@Controller("/needs")
@Produces(MediaType.TEXT_HTML)
final class NeedController {

  static final int LONGEST_REASON = 300;

  private final NeedPages pages;
  private final FollowPages codes;
  private final AskingForHelp asking;
  private final KeepingPhotos photos;
  private final RevealingContacts revealing;
  private final Viewer viewer;

  NeedController(
      NeedPages pages,
      FollowPages codes,
      AskingForHelp asking,
      KeepingPhotos photos,
      RevealingContacts revealing,
      Viewer viewer) {
    this.pages = pages;
    this.codes = codes;
    this.asking = asking;
    this.photos = photos;
    this.revealing = revealing;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String urgency,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(
        NeedFilter.of(state, kind, urgency, AreaFilter.of(county, township), community), page);
  }

  @Get("/{need}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  Page show(long need) {
    return pages.show(need, Form.empty());
  }

  /** The page with whom to call in full, for a reason that is written down. */
  @Post("/{need}/contacts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long need, @Body Form form) {
    return Assigned.isOfUse(pages.find(need))
            && revealing.note(form, "need.contactsRevealed", NeedFiles.KIND, need)
        ? pages.revealed(need)
        : pages.show(need, form);
  }

  @Post("/{need}/photos")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer addPhoto(long need, @Nullable CompletedFileUpload photo) {
    Form form = Form.empty();
    return photos.add(need, photo, form, viewer.account())
        ? Redirect.to("/needs/" + need).saying("need.photo.saved")
        : pages.show(need, form);
  }

  /** A new code for whoever asked, shown this once; the one before opens nothing any more. */
  @Post("/{need}/code")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page code(HttpRequest<?> request, long need, @Body Form form) {
    return Trying.with(form, () -> asking.newCode(need))
        .map(code -> issued(request, need, code))
        .orElseGet(() -> pages.show(need, form));
  }

  private Page issued(HttpRequest<?> request, long need, OneTimeCode code) {
    return codes.coded(pages.about("need/issued", pages.find(need)), request, code);
  }
}

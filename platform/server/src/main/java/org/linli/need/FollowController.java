package org.linli.need;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/**
 * Where whoever asked follows the request by its code, adds photos, takes it back and rates it. A
 * code has 78 random bits, so guessing needs no counting.
 */
@Controller("/requests/follow")
@Produces(MediaType.TEXT_HTML)
final class FollowController {

  private final FollowPages pages;
  private final RequestTable requests;
  private final RatingRequests rating;
  private final EndingRequests ending;
  private final KeepingPhotos photos;
  private final Viewer viewer;

  FollowController(
      FollowPages pages,
      RequestTable requests,
      RatingRequests rating,
      EndingRequests ending,
      KeepingPhotos photos,
      Viewer viewer) {
    this.pages = pages;
    this.requests = requests;
    this.rating = rating;
    this.ending = ending;
    this.photos = photos;
    this.viewer = viewer;
  }

  /** Asks for the code. */
  @Get
  @Access(anyone = true)
  Page ask() {
    return Page.of("need/follow-code").with(Form.empty());
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(@Body Form form) {
    Optional<OneTimeCode> code = OneTimeCode.parse(form.text("code"));
    return code.flatMap(requests::find).isPresent()
        ? Redirect.to("/requests/follow/" + code.orElseThrow().grouped())
        : Page.of("need/follow-code").with(form.reject("code", "need.code.wrong"));
  }

  @Get("/{code}")
  @Access(anyone = true)
  Page show(HttpRequest<?> request, String code) {
    return pages.show(request, code, find(code), Form.empty());
  }

  @Post("/{code}/rating")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer rate(HttpRequest<?> request, String code, @Body Form form) {
    ServiceRequest found = find(code);
    Optional<Rating.Said> said = Rating.Said.read(form);
    return said.isPresent()
            && Trying.done(
                form, () -> rating.rate(found.id(), said.get(), RatingWay.LINK, viewer.account()))
        ? back(code, "need.rated.thanks")
        : pages.show(request, code, found, form);
  }

  @Post("/{code}/cancellation")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(HttpRequest<?> request, String code, @Body Form form) {
    ServiceRequest found = find(code);
    String reason = form.required("cancelReason", NeedController.LONGEST_REASON);
    return Trying.done(form, () -> ending.cancel(found.id(), reason, viewer.account()))
        ? back(code, "need.cancelled.own")
        : pages.show(request, code, found, form);
  }

  @Post("/{code}/photos")
  @Access(anyone = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer addPhoto(HttpRequest<?> request, String code, @Nullable CompletedFileUpload photo) {
    ServiceRequest found = find(code);
    Form form = Form.empty();
    return photos.add(found.id(), photo, form, viewer.account())
        ? back(code, "need.photo.saved")
        : pages.show(request, code, found, form);
  }

  private ServiceRequest find(String code) {
    return OneTimeCode.parse(code).flatMap(requests::find).orElseThrow(Problem::notFound);
  }

  private static Redirect back(String code, String key) {
    return Redirect.to("/requests/follow/" + OneTimeCode.parse(code).orElseThrow().grouped())
        .saying(key);
  }
}

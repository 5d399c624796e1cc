package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.Uploads;

/** Takes a photo of what is offered, and takes it away again. */
@Controller("/offers/{offer}/photo")
@Produces(MediaType.TEXT_HTML)
final class OfferPhotoController {

  private final OfferPages pages;
  private final OfferPhotos photos;

  OfferPhotoController(OfferPages pages, OfferPhotos photos) {
    this.pages = pages;
    this.photos = photos;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer put(long offer, @Nullable CompletedFileUpload photo) {
    Form form = Form.empty();
    return Uploads.take(
            form,
            "photo",
            photo,
            "timebank.photo.needed",
            (name, bytes) -> photos.put(offer, name, bytes))
        ? Redirect.to("/offers/" + offer).saying("timebank.photo.saved")
        : pages.show(offer, form);
  }

  @Post("/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "offer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect remove(long offer) {
    photos.remove(offer);
    return Redirect.to("/offers/" + offer).saying("timebank.photo.removed");
  }
}

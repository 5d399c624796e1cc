package org.linli.timebank;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.file.FileRefused;

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
  Answer put(long offer, @Nullable CompletedFileUpload photo) throws IOException {
    Form form = Form.empty();
    if (photo == null || photo.getSize() == 0) {
      form.reject("photo", "timebank.photo.needed");
      return pages.show(offer, form);
    }
    try (InputStream bytes = photo.getInputStream()) {
      photos.put(offer, photo.getFilename(), bytes);
      return Redirect.to("/offers/" + offer).saying("timebank.photo.saved");
    } catch (FileRefused refused) {
      form.reject("photo", refused.messageKey(), refused.args());
      return pages.show(offer, form);
    }
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

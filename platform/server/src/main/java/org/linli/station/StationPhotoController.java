package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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

/** Takes photos of a station, and takes them away again. */
@Controller("/stations/{station}/photo")
@Produces(MediaType.TEXT_HTML)
final class StationPhotoController {

  private final StationPages pages;
  private final ChangingPhoto changing;

  StationPhotoController(StationPages pages, ChangingPhoto changing) {
    this.pages = pages;
    this.changing = changing;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer put(long station, @Nullable CompletedFileUpload photo) {
    Form form = Form.empty();
    return Uploads.take(
            form,
            "photo",
            photo,
            "station.photo.needed",
            (name, bytes) -> changing.put(station, name, bytes))
        ? Redirect.to("/stations/" + station).saying("station.photo.saved")
        : pages.show(station, form);
  }

  @Post("/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect remove(long station, @Body Form form) {
    form.whole("photo", 1, Long.MAX_VALUE).ifPresent(photo -> changing.remove(station, photo));
    return Redirect.to("/stations/" + station).saying("station.photo.removed");
  }
}

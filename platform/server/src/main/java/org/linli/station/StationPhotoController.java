package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
  Answer put(long station, @Nullable CompletedFileUpload photo) throws IOException {
    Form form = Form.empty();
    if (photo == null || photo.getSize() == 0) {
      form.reject("photo", "station.photo.needed");
      return pages.show(station, form);
    }
    try (InputStream bytes = photo.getInputStream()) {
      changing.put(station, photo.getFilename(), bytes);
      return Redirect.to("/stations/" + station).saying("station.photo.saved");
    } catch (FileRefused refused) {
      form.reject("photo", refused.messageKey(), refused.args());
      return pages.show(station, form);
    }
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

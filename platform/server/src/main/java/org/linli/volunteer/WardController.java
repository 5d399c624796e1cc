package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Page;

/** A guardian hands a ward who is old enough the record, to be kept by the ward's own account. */
@Controller("/volunteer/{id}/claim")
@Produces(MediaType.TEXT_HTML)
final class WardController {

  private final OwnRecords own;
  private final IssuingClaims issuing;

  WardController(OwnRecords own, IssuingClaims issuing) {
    this.own = own;
    this.issuing = issuing;
  }

  /** The code is shown this once, so the answer is the page itself and no redirect. */
  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page issue(HttpRequest<?> request, long id) {
    return issuing.page(request, own.row(id), "/volunteer/" + id);
  }
}

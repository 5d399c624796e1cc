package org.linli.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.division.AreaFilter;
import org.linli.joining.JoiningRefused;

/** The posts that can be taken up, as everyone sees them, and asking for one. */
@Controller("/open-posts")
@Produces(MediaType.TEXT_HTML)
final class OpenPostController {

  private final OpenPostPages pages;
  private final TakingUpPosts taking;

  OpenPostController(OpenPostPages pages, TakingUpPosts taking) {
    this.pages = pages;
    this.taking = taking;
  }

  @Get
  @Access(anyone = true)
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "free") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    String shown = state.equals("free") ? "free" : "";
    return pages.list(PostFilter.of(q, shown, AreaFilter.of(county, township), null), page);
  }

  @Get("/{post}")
  @Access(anyone = true)
  Page show(long post) {
    return pages.show(post);
  }

  @Post("/{post}/requests")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer ask(long post, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    try {
      Taking asked = taking.ask(post, volunteer);
      return Redirect.to("/my-posts").saying("post.asked", asked.postName());
    } catch (JoiningRefused refused) {
      return pages.show(post).with("refusals", refused.refusals()).status(422);
    }
  }
}

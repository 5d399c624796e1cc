package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.linli.account.SigningUp;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/**
 * Where people become volunteers by themselves, or bring a child. Whoever has no account opens one
 * on the way: the account is a change of its own and stays, logged in, when the application is
 * refused in the last moment; what the account is in the tenant follows from the application.
 */
@Controller("/volunteer/join")
@Produces(MediaType.TEXT_HTML)
final class JoinController {

  private final PickingCommunity picking;
  private final Applying applying;
  private final Volunteers volunteers;
  private final SigningUp signingUp;
  private final Viewer viewer;

  JoinController(
      PickingCommunity picking,
      Applying applying,
      Volunteers volunteers,
      SigningUp signingUp,
      Viewer viewer) {
    this.picking = picking;
    this.applying = applying;
    this.volunteers = volunteers;
    this.signingUp = signingUp;
    this.viewer = viewer;
  }

  @Get
  @Access(anyone = true)
  Answer show(
      @QueryValue(defaultValue = "0") long community,
      @QueryValue(defaultValue = "false") boolean ward,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township) {
    if (!ward && hasOwn()) {
      return Redirect.to("/volunteer");
    }
    Optional<CommunityFacts> picked = picking.find(community);
    if (picked.isEmpty()) {
      Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
      return picking
          .page(everywhere, q, county, township)
          .with("path", "/volunteer/join")
          .with("ward", ward);
    }
    return form(picked.get(), ward).with(Form.empty().put("idKind", IdKind.RESIDENT_ID));
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer send(HttpRequest<?> request, @Body Form sent) {
    boolean ward = sent.checked("ward");
    if (!ward && hasOwn()) {
      return Redirect.to("/volunteer"); // A double tap, or a second tab.
    }
    CommunityFacts community =
        sent.whole("community", 1, Long.MAX_VALUE)
            .flatMap(picking::find)
            .orElseThrow(Problem::notFound);
    Page again = form(community, ward);
    Optional<Long> applied =
        viewer.isSignedIn()
            ? applying.send(sent, community.id(), ward)
            : applying.send(
                sent,
                community.id(),
                ward,
                (form, shownName) -> signingUp.open(request, form, shownName));
    return applied.isPresent()
        ? Redirect.to("/volunteer/" + applied.get()).saying("volunteer.applied")
        : again.with(sent);
  }

  private boolean hasOwn() {
    return volunteers.actedForBy(viewer.account()).stream()
        .anyMatch(one -> Long.valueOf(viewer.account()).equals(one.account()));
  }

  private Page form(CommunityFacts community, boolean ward) {
    return VolunteerPages.choices(Page.of("volunteer/join"))
        .with("community", community)
        .with("ward", ward)
        .with("visitor", !viewer.isSignedIn());
  }
}

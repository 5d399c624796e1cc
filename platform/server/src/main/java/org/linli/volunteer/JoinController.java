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
import java.time.Clock;
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
import org.linli.key.Masked;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Where people become volunteers by themselves, or bring a child. Whoever has no account opens one
 * on the way: the account is a change of its own and stays, logged in, when the application is
 * refused in the last moment; what the account is in the tenant follows from the application.
 */
@Controller("/volunteer/join")
@Produces(MediaType.TEXT_HTML)
final class JoinController {

  private final PickingCommunity picking;
  private final Registering registering;
  private final Volunteers volunteers;
  private final SigningUp signingUp;
  private final Viewer viewer;
  private final Clock clock;

  JoinController(
      PickingCommunity picking,
      Registering registering,
      Volunteers volunteers,
      SigningUp signingUp,
      Viewer viewer,
      Clock clock) {
    this.picking = picking;
    this.registering = registering;
    this.volunteers = volunteers;
    this.signingUp = signingUp;
    this.viewer = viewer;
    this.clock = clock;
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
    Optional<Application> said = ApplicationForm.read(sent, community.id(), Time.today(clock));
    if (!sent.checked("agree")) {
      sent.reject("agree", "volunteer.agree.needed");
    }
    if (!sent.checked("agreeId")) {
      sent.reject("agreeId", "volunteer.agree.needed");
    }
    if (!viewer.isSignedIn()) {
      signingUp.check(sent, sent.text("name"));
    }
    if (!sent.isValid() || said.isEmpty()) {
      return again.with(sent);
    }
    try {
      registering.check(said.get(), ward);
      long account = viewer.isSignedIn() ? viewer.account() : open(request, sent, said.get(), ward);
      long id = register(said.get(), ward, account);
      return Redirect.to("/volunteer/" + id).saying("volunteer.applied");
    } catch (Refused refused) {
      sent.reject(refused.field(), refused.messageKey(), refused.args());
      return again.with(sent);
    }
  }

  private long open(HttpRequest<?> request, Form form, Application said, boolean ward) {
    String owner = ward ? said.guardian().name() : said.person().name();
    return signingUp.open(request, form, Masked.name(owner));
  }

  private long register(Application said, boolean ward, long account) {
    return ward ? registering.byGuardian(said, account) : registering.bySelf(said, account);
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

package org.linli.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/**
 * Certificates for those who keep the register: looked up, issued at the desk, revoked by staff.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class CertificateController {

  static final int LONGEST_REASON = 300;

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/certificates";
  private static final String TITLE = "certificate.title";

  private final CertificateTable table;
  private final CertificatePages pages;
  private final Issuing issuing;
  private final Ending ending;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Audit audit;

  CertificateController(
      CertificateTable table,
      CertificatePages pages,
      Issuing issuing,
      Ending ending,
      Volunteers volunteers,
      Viewer viewer,
      Audit audit) {
    this.table = table;
    this.pages = pages;
    this.issuing = issuing;
    this.ending = ending;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** A line of the list; nobody where the holder was deleted. */
  record Line(Certificate certificate, @Nullable VolunteerFacts person) {}

  @Get(LIST)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    CertificateFilter filter = new CertificateFilter(number, state);
    Paging paging = new Paging(page, ON_A_PAGE, table.count(filter, scope));
    List<Certificate> found = table.page(filter, scope, paging);
    var people = volunteers.byIds(found.stream().map(Certificate::volunteer).distinct().toList());
    return Page.of("certificate/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("states", CertificateState.values())
        .with(
            "lines", found.stream().map(one -> new Line(one, people.get(one.volunteer()))).toList())
        .with("paging", paging);
  }

  @Get(LIST + "/{certificate}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "certificate")
  Page show(HttpRequest<?> request, long certificate) {
    return show(request, certificate, Form.empty());
  }

  /** The paper with the full name: a look at personal data, noted as such. */
  @Get(uri = LIST + "/{certificate}/certificate.pdf", produces = "application/pdf")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "certificate")
  HttpResponse<byte[]> pdf(HttpRequest<?> request, long certificate) {
    HttpResponse<byte[]> paper = pages.pdf(request, certificate);
    audit.record("certificate.printed", "certificate", certificate);
    return paper;
  }

  @Post(LIST + "/{certificate}/revocation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "certificate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer revoke(HttpRequest<?> request, long certificate, @Body Form form) {
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> ending.revoke(certificate, reason, viewer.account()))
        ? Redirect.to(LIST + "/" + certificate).saying("certificate.revoked")
        : show(request, certificate, form);
  }

  /** The form for someone at the desk. */
  @Get("/volunteers/{volunteer}/certificates/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page asking(
      long volunteer,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @Nullable @QueryValue Long community) {
    return asking(
        volunteer, Form.empty().put("from", from).put("until", until).put("community", community));
  }

  @Post("/volunteers/{volunteer}/certificates")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer issue(long volunteer, @Body Form form) {
    if (form.all("entry").isEmpty()) {
      form.reject("entry", "certificate.refused.none");
    }
    Optional<Long> id =
        Asked.read(form, pages.today())
            .flatMap(
                asked ->
                    Trying.with(form, () -> issuing.issue(volunteer, asked, viewer.account())));
    return id.isPresent()
        ? Redirect.to(LIST + "/" + id.get()).saying("certificate.issued")
        : asking(volunteer, form);
  }

  private Page asking(long volunteer, Form form) {
    VolunteerFacts person = volunteers.find(volunteer).orElseThrow(Problem::notFound);
    return pages
        .asking("/volunteers/" + volunteer + "/certificates", person, form)
        .crumb("/volunteers/" + volunteer, "volunteer.one");
  }

  private Page show(HttpRequest<?> request, long certificate, Form form) {
    return pages
        .show(request, certificate, LIST)
        .crumb(LIST, TITLE)
        .with("mayRevoke", viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF))
        .with(form);
  }
}

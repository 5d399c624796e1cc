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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/**
 * Certificates that volunteers take for themselves and their wards, free and at any hour (LAW-4).
 */
@Controller("/volunteer/certificates")
@Produces(MediaType.TEXT_HTML)
final class OwnCertificateController {

  private static final int ON_A_PAGE = 30;
  private static final String BASE = "/volunteer/certificates";
  private static final String TITLE = "certificate.mine";

  private final OwnCertificates own;
  private final CertificateTable table;
  private final CertificatePages pages;
  private final Issuing issuing;
  private final Viewer viewer;

  OwnCertificateController(
      OwnCertificates own,
      CertificateTable table,
      CertificatePages pages,
      Issuing issuing,
      Viewer viewer) {
    this.own = own;
    this.table = table;
    this.pages = pages;
    this.issuing = issuing;
    this.viewer = viewer;
  }

  /** A line of the list; the name is empty where there is nobody else. */
  record Line(Certificate certificate, String name) {}

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    Map<Long, VolunteerFacts> people = own.byId();
    Paging paging = new Paging(page, ON_A_PAGE, table.countOf(people.keySet()));
    return Page.of("certificate/mine")
        .with("people", people.values())
        .with("several", people.size() > 1)
        .with(
            "lines",
            table.of(people.keySet(), paging).stream()
                .map(
                    one ->
                        new Line(
                            one,
                            people.size() > 1
                                ? java.util.Objects.requireNonNull(people.get(one.volunteer()))
                                    .maskedName()
                                : ""))
                .toList())
        .with("paging", paging);
  }

  /** The form: the period, and what stands in it. */
  @Get("/new")
  @Access(signedIn = true)
  Page asking(
      @QueryValue long volunteer,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @Nullable @QueryValue Long community) {
    Form form = Form.empty().put("from", from).put("until", until).put("community", community);
    return asking(own.person(volunteer), form);
  }

  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer issue(@Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElse(0L);
    VolunteerFacts person = own.person(volunteer);
    if (form.all("entry").isEmpty()) {
      form.reject("entry", "certificate.refused.none");
    }
    Optional<Long> id =
        Asked.read(form, pages.today())
            .flatMap(
                asked ->
                    Trying.with(form, () -> issuing.issue(volunteer, asked, viewer.account())));
    return id.isPresent()
        ? Redirect.to(BASE + "/" + id.get()).saying("certificate.issued")
        : asking(person, form);
  }

  @Get("/{certificate}")
  @Access(signedIn = true)
  Page show(HttpRequest<?> request, long certificate) {
    own.certificate(certificate);
    return pages.show(request, certificate, BASE).crumb(BASE, TITLE).with("own", true);
  }

  @Get(uri = "/{certificate}/certificate.pdf", produces = "application/pdf")
  @Access(signedIn = true)
  HttpResponse<byte[]> pdf(HttpRequest<?> request, long certificate) {
    own.certificate(certificate);
    return pages.pdf(request, certificate);
  }

  private Page asking(VolunteerFacts person, Form form) {
    return pages.asking(BASE, person, form).crumb(BASE, TITLE).with("own", true);
  }
}

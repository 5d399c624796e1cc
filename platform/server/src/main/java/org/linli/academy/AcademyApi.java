package org.linli.academy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Academies and guidelines for programs. */
@Controller("/api")
class AcademyApi {

  private final Academies academies;
  private final KeepingAcademies keeping;
  private final GuidelineTable guidelines;
  private final Viewer viewer;

  AcademyApi(
      Academies academies, KeepingAcademies keeping, GuidelineTable guidelines, Viewer viewer) {
    this.academies = academies;
    this.keeping = keeping;
    this.guidelines = guidelines;
    this.viewer = viewer;
  }

  /**
   * The academies within the viewer's scope, by township.
   *
   * @param size academies at once, at most 500
   */
  @Get("/academies")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, academies.count(scope()));
    return Part.of(paging, academies.page(scope(), paging), Item::of);
  }

  /** Adds an academy to a township, once for each {@code Idempotency-Key}. */
  @Post("/academies")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body NewAcademy academy) {
    Form form = academy.form();
    String township = form.required("township", 12);
    return Academy.Said.read(form, keeping.today())
        .flatMap(
            said -> Trying.with(form, () -> keeping.add(township, said, scope(), viewer.account())))
        .map(id -> Made.at("/academies", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** The guidelines in force, each with its newest version. */
  @Get("/guidelines")
  @Access(anyone = true)
  Part<Document> guidelines(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, guidelines.count(false));
    return Part.of(paging, guidelines.page(false, paging), Document::of);
  }

  private Scope scope() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  /** An academy; its township by its code. */
  @Serdeable
  record Item(
      long id, String name, String township, LocalDate sinceOn, @Nullable LocalDate endedOn) {

    static Item of(Academy one) {
      return new Item(one.id(), one.name(), one.path(), one.sinceOn(), one.endedOn());
    }
  }

  /** An academy to be added, checked as the form on the page is. */
  @Serdeable
  record NewAcademy(@Nullable String township, @Nullable String name, @Nullable LocalDate sinceOn) {

    Form form() {
      return Form.empty().put("township", township).put("name", name).put("sinceOn", sinceOn);
    }
  }

  /** A guideline with its newest version. */
  @Serdeable
  record Document(long id, String title, int version, @Nullable Instant publishedAt) {

    static Document of(Guideline one) {
      return new Document(one.id(), one.title(), one.number(), one.publishedAt());
    }
  }
}

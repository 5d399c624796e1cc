package org.linli.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.tenant.TenantKind;

/** Pages that only tests see: one of each thing that a page may show. */
@Requires(env = "test")
@Controller("/samples")
@Produces(MediaType.TEXT_HTML)
final class SamplePages {

  record Row(String name, int minutes, Instant at, LocalDate day, String state) {}

  @Get
  @Access(anyone = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    return Page.of("sample/list")
        .crumb("/samples", "sample.title")
        .with(
            "rows",
            List.of(
                new Row(
                    "新江社区 <b>",
                    750,
                    Instant.parse("2026-11-22T06:30:00Z"),
                    LocalDate.of(2026, 11, 22),
                    "good"),
                new Row(
                    "金碧花园",
                    60,
                    Instant.parse("2026-11-22T16:30:00Z"),
                    LocalDate.of(2026, 11, 22),
                    "soon"),
                new Row(
                    "海滨街道某某社区居民委员会",
                    5,
                    Instant.parse("2026-01-02T16:30:00Z"),
                    LocalDate.of(2026, 1, 2),
                    "bad")))
        .with("paging", new Paging(page, 20, 95));
  }

  @Get("/form")
  @Access(anyone = true)
  Page form() {
    return page().with(Form.empty().put("name", "新江社区").put("kinds", "CITY"));
  }

  @Post("/form")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer send(@Body Form form) {
    String name = form.required("name", 10);
    form.day("day");
    form.whole("count", 1, 20);
    form.choice("kind", TenantKind.class);
    if (!form.isValid()) {
      return page().with(form);
    }
    return Redirect.to("/samples").saying("sample.saved", name);
  }

  @Get("/upload")
  @Access(anyone = true)
  Page upload() {
    return Page.of("sample/upload");
  }

  @Post("/upload")
  @Access(anyone = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Redirect take(CompletedFileUpload file) {
    return Redirect.to("/samples").saying("sample.saved", file.getFilename());
  }

  @Get("/broken")
  @Access(anyone = true)
  Page broken() {
    return Page.of("sample/no-such-template");
  }

  @Get("/failing")
  @Access(anyone = true)
  Page failing() {
    throw new IllegalStateException("a secret from inside");
  }

  @Get("/conflict")
  @Access(anyone = true)
  Page conflict() {
    throw Problem.conflict("sample.conflict", "<新江>");
  }

  private static Page page() {
    return Page.of("sample/form")
        .crumb("/samples", "sample.title")
        .with("kinds", TenantKind.values());
  }
}

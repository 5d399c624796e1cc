package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.file.Filing;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.template.Here;
import org.linli.web.template.Templates;

/** The auditor finds who did what, and takes it along. */
@LinliTest
class AuditPageTest {

  /** An account that nobody has. */
  private static final long SOMEONE = 7_000_000_000L;

  private final String object = UUID.randomUUID().toString();
  private final LinliServer server;
  private final AuditLog log;
  private final AuditController controller;

  AuditPageTest(LinliServer server, AuditLog log, AuditController controller) {
    this.server = server;
    this.log = log;
    this.controller = controller;
  }

  @Test
  void an_entry_is_told_in_words_with_what_has_no_words_as_it_is() {
    in(() -> log.recordAs(SOMEONE, "audit.exported", "job", object, Map.of("secret", "5")));

    Document page = list(Map.of("object", object));

    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("td[data-label=做了什么]").text()).isEqualTo("导出审计日志 secret 5");
    assertThat(page.select("td[data-label=人员]").text()).isEqualTo("账号 " + SOMEONE);
    assertThat(page.select("td[data-label=对象]").text()).isEqualTo("任务 " + object);
  }

  @Test
  void entries_are_found_by_day_person_action_kind_object_and_outcome() {
    in(
        () -> {
          log.recordAs(SOMEONE, object, "job", object, Map.of());
          log.recordAs(SOMEONE + 1, object, "job", "other " + object, Map.of());
          log.refused(object, "station", "third " + object, Map.of());
        });
    String today = LocalDate.now(Time.ZONE).toString();
    String tomorrow = LocalDate.now(Time.ZONE).plusDays(1).toString();

    assertThat(objects(Map.of())).hasSize(3);
    assertThat(objects(Map.of("from", today, "until", today))).hasSize(3);
    assertThat(objects(Map.of("from", tomorrow))).isEmpty();
    assertThat(objects(Map.of("from", "no day"))).hasSize(3);
    assertThat(objects(Map.of("person", "" + SOMEONE))).containsExactly("任务 " + object);
    assertThat(objects(Map.of("person", "nobody of this name"))).isEmpty();
    assertThat(objects(Map.of("kind", "job", "object", "other " + object))).hasSize(1);
    assertThat(objects(Map.of("refused", "true"))).containsExactly("志愿服务站点 third " + object);
  }

  @Test
  void a_long_log_goes_on_on_the_next_part() {
    in(
        () -> {
          for (int i = 0; i < 53; i++) {
            log.record("audit.exported", "job", object, Map.of());
          }
        });

    Document first = list(Map.of("object", object));
    String older = first.select("a[rel=next]").attr("href");
    Document second = list(Map.of("object", object, "after", older.replaceFirst(".*after=", "")));

    assertThat(first.select("tbody tr")).hasSize(50);
    assertThat(older).startsWith("/beibei/audit?object=" + object + "&after=");
    assertThat(second.select("tbody tr")).hasSize(3);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("nav.paging a").attr("href"))
        .isEqualTo("/beibei/audit?object=" + object);
  }

  @Test
  void the_export_holds_what_the_filter_found_and_is_itself_in_the_log() throws IOException {
    in(
        () -> {
          log.recordAs(SOMEONE, "audit.exported", "job", object, Map.of("reason", "a \"b\", c"));
          log.record("=1+1", "job", object, Map.of());
        });

    Redirect answer =
        (Redirect) in(() -> controller.export(Form.empty().put("object", object).put("x", "y")));
    long id = Long.parseLong(answer.path().replace("/jobs/", ""));
    Job job =
        Await.until(
            "the export is done",
            () -> server.get(Jobs.class).find(id).filter(one -> !one.isOpen()));

    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.message().args()).containsExactly("2");
    String[] lines = text(job).split("\r\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("\ufeff时间,人员,账号编号");
    assertThat(lines[1]).contains(",'=1+1,");
    assertThat(lines[2]).contains("导出审计日志").contains("\"原因 a \"\"b\"\", c\"");
    assertThat(list(Map.of("kind", "job", "object", "" + id)).select("td[data-label=做了什么]").text())
        .startsWith("导出审计日志")
        .contains(object);
  }

  private String text(Job job) throws IOException {
    Filing filing = server.get(Filing.class);
    try (var bytes = in(() -> filing.open(filing.find(job.fileId()).orElseThrow()))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The objects of this test's entries that a filter finds, by their action. */
  private List<String> objects(Map<String, String> filter) {
    Map<String, String> all = new LinkedHashMap<>(filter);
    all.put("action", object);
    return list(all).select("td[data-label=对象]").eachText();
  }

  private Document list(Map<String, String> query) {
    UriBuilder uri = UriBuilder.of("/beibei/audit");
    Map<String, List<String>> here = new LinkedHashMap<>();
    query.forEach(
        (name, value) -> {
          uri.queryParam(name, value);
          here.put(name, List.of(value));
        });
    Page page = in(() -> controller.list(HttpRequest.GET(uri.build())));
    String html =
        in(
            () ->
                server
                    .get(Templates.class)
                    .fill(
                        page.view(),
                        page.model(),
                        Map.of("here", new Here("/beibei/audit", here))));
    return Jsoup.parse(html);
  }

  private void in(Runnable work) {
    server.get(Tenants.class).within(server.tenant("beibei"), work);
  }

  private <T> T in(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("beibei"), work);
  }
}

package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.report.SampleForm.missing;
import static org.linli.report.SampleForm.row;
import static org.linli.report.SampleForm.yes;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Audit;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.ReportContents.Row;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.plugin.EnabledPlugins;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.template.Templates;

/** Staff see what is missing in a form and let it out. */
@LinliTest
class ReportPagesTest {

  private static final Clock FIRST_OF_SEPTEMBER =
      Clock.fixed(Instant.parse("2026-08-31T16:30:00Z"), ZoneOffset.UTC);

  private static final String FORM = "sample-form";
  private static final String ASKED = "unit=tenant-4408&turn=2026-09";
  private static final Row DONE = row(1, "新江社区", yes(), "否");
  private static final Row UNDONE = row(2, "南桥社区", missing(), "否");

  private final LinliServer server;
  private final List<String> audited = new ArrayList<>();

  ReportPagesTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void the_list_names_each_form_with_its_clause_and_what_is_missing() {
    ReportController controller = controller(staffOf("4408"), DONE, UNDONE);
    html(() -> controller.show(FORM, "", ""));
    Document page = html(controller::list);
    assertThat(page.select(".report-list h2 a").attr("href"))
        .isEqualTo("/zhanjiang/reports/sample-form");
    assertThat(page.select(".report-state").text()).startsWith("缺 1 处 ");
    assertThat(page.select(".clause").text()).isEqualTo("依据《样本文件》附件1：各单位填报样表。");
  }

  @Test
  void without_forms_the_list_says_what_to_do_next() {
    ReportController none = controller(pages(forms(List.of()), staffOf("4408")), staffOf("4408"));
    assertThat(html(none::list).select(".blank-title").text()).isEqualTo("还没有要填报的表格");
  }

  @Test
  void a_finished_form_offers_export_and_print_at_once() {
    Document page = html(() -> controller(staffOf("4408"), DONE).show(FORM, "", ""));
    assertThat(page.select(".page-acts a").eachAttr("href"))
        .containsExactly(
            "/zhanjiang/reports/sample-form/export.csv?" + ASKED,
            "/zhanjiang/reports/sample-form/print?" + ASKED,
            "/zhanjiang/reports/sample-form/export?" + ASKED);
    assertThat(page.select(".btn-primary")).hasSize(1);
    assertThat(page.select(".remarks")).isEmpty();
    assertThat(page.select(".report-state").text()).isEqualTo("已填齐 共 1 行");
  }

  @Test
  void an_unfinished_form_names_what_is_missing_row_by_row_with_a_link_before_it_offers_export() {
    Document page = html(() -> controller(staffOf("4408"), DONE, UNDONE).show(FORM, "", ""));
    assertThat(page.select(".remark-rows dt").eachText()).containsExactly("南桥社区");
    assertThat(page.select(".remark-rows dd .remark-what").eachText()).containsExactly("没有写明有没有站点");
    assertThat(page.select(".remark-rows dd a").eachAttr("href"))
        .containsExactly("/zhanjiang/communities/2/station");
    assertThat(page.select(".form-table em").eachText()).containsExactly("未填");
    assertThat(page.select(".page-acts")).isEmpty();
    assertThat(page.select(".report-acts a").first().attr("href"))
        .startsWith("/zhanjiang/reports/sample-form/export?")
        .contains("seen=");
  }

  @Test
  void who_answers_for_a_part_sees_its_rows_and_no_way_out() {
    Document page = html(() -> controller(staffOf("440802"), DONE, UNDONE).show(FORM, "", ""));
    assertThat(page.select(".form-table tbody tr")).hasSize(1);
    assertThat(page.select(".form-table tbody").text()).startsWith("2 南桥社区");
    assertThat(page.select("a[href*=export], a[href*=print]")).isEmpty();
    assertThat(page.select(".alert-info").text()).contains("本辖区的 1 行");
  }

  @Test
  void a_form_nobody_declares_here_is_not_found() {
    assertThatThrownBy(() -> html(() -> controller(staffOf("4408"), DONE).show("other", "", "")))
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).status())
        .isEqualTo(404);
  }

  @Test
  void the_file_carries_tenant_title_and_turn_in_its_name_and_leaves_a_trace() throws IOException {
    HttpResponse<?> response = in(() -> controller(staffOf("4408"), DONE).export(FORM, "", "", ""));
    StreamedFile file = (StreamedFile) response.body();
    MutableHttpResponse<?> sent = HttpResponse.ok();
    file.process(sent);
    String disposition = sent.getHeaders().get(HttpHeaders.CONTENT_DISPOSITION);
    assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8))
        .startsWith("attachment;")
        .contains("filename*=utf-8''湛江市-社区志愿服务样表-2026年9月.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(file.getInputStream())) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("社区志愿服务样表");
    }
    assertThat(audited).containsExactly("report.exported report_form sample-form 0 1");
    assertThat(response.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
  }

  @Test
  void an_unfinished_form_leaves_only_after_its_gaps_were_seen() {
    ReportController controller = controller(staffOf("4408"), DONE, UNDONE);
    HttpResponse<?> unseen = in(() -> controller.export(FORM, "", "", ""));
    assertThat(unseen.body())
        .isEqualTo(
            Redirect.to("/reports/sample-form?unit=tenant-4408&turn=2026-09")
                .warning("report.lookFirst"));
    assertThat(in(() -> controller.print(FORM, "", "", "something else")))
        .isInstanceOf(Redirect.class);
    assertThat(audited).isEmpty();

    String seen =
        html(() -> controller.show(FORM, "", ""))
            .select(".report-acts a")
            .first()
            .attr("href")
            .replaceAll(".*seen=([0-9a-f]+).*", "$1");
    assertThat(in(() -> controller.export(FORM, "", "", seen)).body())
        .isInstanceOf(StreamedFile.class);
    assertThat(in(() -> controller.print(FORM, "", "", seen))).isInstanceOf(Page.class);
    assertThat(audited)
        .containsExactly(
            "report.exported report_form sample-form 1 2",
            "report.printed report_form sample-form 1 2");
  }

  @Test
  void gaps_that_came_after_the_look_ask_for_another() {
    String seen = SampleForm.filled(UNDONE).whatIsMissing();
    Row worse = row(3, "第三社区", missing(), "否");
    assertThat(
            in(() -> controller(staffOf("4408"), UNDONE, worse).export(FORM, "", "", seen)).body())
        .isInstanceOf(Redirect.class);
  }

  private ReportController controller(Viewer viewer, Row... rows) {
    DeclaredForm declared =
        new DeclaredForm("sample", SampleForm.holding(SampleForm.contents(rows)));
    return controller(pages(forms(List.of(declared)), viewer), viewer);
  }

  private ReportController controller(FormPages pages, Viewer viewer) {
    return new ReportController(pages, exporting(), server.get(KeepingTemplates.class), viewer);
  }

  private FormPages pages(Forms forms, Viewer viewer) {
    return new FormPages(
        forms,
        filling(viewer),
        server.get(FormGaps.class),
        new AskedFor(server.get(ReportUnits.class), FIRST_OF_SEPTEMBER),
        server.get(ReportUnits.class));
  }

  private Forms forms(List<DeclaredForm> all) {
    return new Forms(server.get(EnabledPlugins.class)) {
      @Override
      List<DeclaredForm> all() {
        return all;
      }
    };
  }

  private FillingForms filling(Viewer viewer) {
    return new FillingForms(
        (plugin, key) -> SampleForm.SETTINGS.get(key), server.get(ManualFigures.class), viewer);
  }

  private ExportingForms exporting() {
    return new ExportingForms(
        filling(staffOf("4408")), server.get(KeepingTemplates.class), new Trace());
  }

  private Document html(Supplier<Page> page) {
    Templates templates = server.get(Templates.class);
    return in(
        () -> {
          Page shown = page.get();
          return Jsoup.parse(templates.fill(shown.view(), shown.model(), Map.of()));
        });
  }

  private <T> T in(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }

  private static Viewer staffOf(String prefix) {
    return new Staff(new Scope(List.of(prefix)));
  }

  private final class Trace implements Audit {
    @Override
    public void record(String action, String kind, Object object, Map<String, String> details) {
      audited.add(
          "%s %s %s %s %s"
              .formatted(action, kind, object, details.get("missing"), details.get("rows")));
    }

    @Override
    public void refused(String action, String kind, Object object, Map<String, String> details) {
      throw new AssertionError("nothing is refused here");
    }
  }

  private record Staff(Scope part) implements Viewer {
    @Override
    public boolean isSignedIn() {
      return true;
    }

    @Override
    public long account() {
      return 1;
    }

    @Override
    public String name() {
      return "某人";
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.STAFF);
    }

    @Override
    public Scope scope(Role... wanted) {
      return has(wanted) ? part : Scope.NONE;
    }
  }
}

package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Paging;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportUnit.Kind;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.job.OnOneNode;
import org.linli.plugin.EnabledPlugins;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Statements;
import org.linli.web.HomePart;
import org.linli.web.template.Messages;

/** The first page tells what forms lack as it was counted last, and fills none. */
@LinliTest
class FormGapsTest {

  private static final Row DONE = SampleForm.row(1, "新江社区", SampleForm.yes(), "否");
  private static final Row UNDONE = SampleForm.row(2, "南桥社区", SampleForm.missing(), "否");

  private final LinliServer server;
  private final String id = "gaps-" + UUID.randomUUID().toString().substring(0, 13);
  private final AtomicInteger filled = new AtomicInteger();
  private final AtomicReference<List<Row>> rows = new AtomicReference<>(List.of(DONE, UNDONE));

  FormGapsTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void what_was_missing_when_someone_opened_the_form_stands_on_the_first_page() {
    assertThat(tasks("4408")).isEmpty();
    open("4408");
    int once = filled.get();
    assertThat(tasks("4408"))
        .singleElement()
        .asString()
        .startsWith("《" + SampleForm.TITLE + "》还缺 1 项");
    assertThat(filled).hasValue(once);

    rows.set(List.of(DONE));
    assertThat(tasks("4408")).hasSize(1);
    open("4408");
    assertThat(tasks("4408")).isEmpty();
  }

  @Test
  void the_list_fills_no_form_and_tells_each_what_their_part_lacked() {
    assertThat(listed("4408")).allSatisfy(one -> assertThat(one.isCounted()).isFalse());
    open("4408");
    int once = filled.get();
    assertThat(listed("4408")).extracting(FormPages.Listed::missing).containsExactly(1L);
    assertThat(listed("440802")).extracting(FormPages.Listed::missing).containsExactly(1L);
    assertThat(listed("440801"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.isCounted()).isTrue();
              assertThat(one.missing()).isZero();
            });
    assertThat(filled).hasValue(once);
  }

  @Test
  void the_list_asks_the_database_as_often_for_twenty_forms_as_for_one() {
    for (Kind kind : List.of(Kind.TENANT, Kind.COUNTY, Kind.TOWNSHIP, Kind.COMMUNITY)) {
      long one = asks(kind, 1);
      assertThat(one).isPositive();
      assertThat(asks(kind, 20)).as(kind.name()).isEqualTo(one);
    }
    assertThat(filled).hasValue(0);
  }

  private long asks(Kind kind, int count) {
    List<DeclaredForm> many =
        IntStream.range(0, count).mapToObj(i -> declared(id + i, kind)).toList();
    FormPages pages = pages(StaffViewer.of("4408"), many);
    return in(() -> server.get(Statements.class).during(pages::list));
  }

  @SuppressWarnings("unchecked")
  private List<FormPages.Listed> listed(String scope) {
    return in(
        () -> (List<FormPages.Listed>) pages(StaffViewer.of(scope)).list().model().get("forms"));
  }

  @Test
  void everyone_is_told_of_the_part_they_answer_for_whoever_opened_the_form() {
    open("440801");
    assertThat(tasks("440802")).hasSize(1);
    assertThat(tasks("440801")).isEmpty();
    assertThat(tasks("4408")).hasSize(1);
  }

  @Test
  void it_is_counted_by_itself_too() {
    in(
        () -> {
          new CountingGaps(
                  server.get(OnOneNode.class),
                  server.get(Tenants.class),
                  forms(),
                  server.get(ReportUnits.class),
                  filling(StaffViewer.of("4408")),
                  server.get(FormGaps.class),
                  server.get(Clock.class))
              .here();
          return true;
        });
    assertThat(tasks("4408")).hasSize(1);
  }

  @Test
  void another_tenant_knows_nothing_of_it() {
    open("4408");
    assertThat(
            server
                .get(Tenants.class)
                .within(
                    server.tenant("dongguan"),
                    () ->
                        server
                            .get(FormGaps.class)
                            .of(java.util.Map.of(id, asked()), any -> new Scope(List.of("4408")))))
        .isEmpty();
  }

  @Test
  void communities_are_found_however_many_there_are() {
    ReportUnits units = server.get(ReportUnits.class);
    Scope all = new Scope(List.of("4408"));
    long count = in(() -> units.count(Kind.COMMUNITY, all, ""));
    assertThat(count).isGreaterThan(ReportUnits.MOST);
    Paging last = new Paging((int) ((count + 49) / 50), 50, count);
    assertThat(in(() -> units.some(Kind.COMMUNITY, all, "", last))).isNotEmpty();
    assertThat(in(() -> units.some(Kind.COMMUNITY, all, "新江", new Paging(1, 50, 50))))
        .isNotEmpty()
        .allSatisfy(unit -> assertThat(unit.name()).contains("新江"));
    assertThat(in(() -> units.count(Kind.COMMUNITY, all, "%"))).isZero();
  }

  private Asked asked() {
    return in(() -> java.util.Objects.requireNonNull(pages(StaffViewer.of("4408")).now().get(id)));
  }

  private void open(String scope) {
    in(
        () -> {
          FormPages pages = pages(StaffViewer.of(scope));
          return pages.show(pages.found(id, "", ""));
        });
  }

  private List<String> tasks(String scope) {
    Viewer viewer = StaffViewer.of(scope);
    return in(
        () ->
            new ReportHome(
                    forms(), server.get(FormGaps.class), filling(viewer), pages(viewer), viewer)
                .tasks().stream()
                    .map(HomePart.Task::what)
                    .map(server.get(Messages.class)::say)
                    .toList());
  }

  private FormPages pages(Viewer viewer) {
    return pages(viewer, List.of(declared()));
  }

  private FormPages pages(Viewer viewer, List<DeclaredForm> all) {
    ReportUnits units = server.get(ReportUnits.class);
    return new FormPages(
        forms(all),
        filling(viewer),
        server.get(FormGaps.class),
        new AskedFor(units, server.get(Clock.class)),
        units);
  }

  private FillingForms filling(Viewer viewer) {
    return new FillingForms(
        (plugin, key) -> SampleForm.SETTINGS.get(key), server.get(ManualFigures.class), viewer);
  }

  private Forms forms() {
    return forms(List.of(declared()));
  }

  private Forms forms(List<DeclaredForm> all) {
    return new Forms(server.get(EnabledPlugins.class)) {
      @Override
      List<DeclaredForm> all() {
        return all;
      }
    };
  }

  private DeclaredForm declared() {
    return declared(id, Kind.TENANT);
  }

  private DeclaredForm declared(String name, Kind kind) {
    ReportForm sample = SampleForm.holding(SampleForm.contents());
    return new DeclaredForm(
        "sample",
        new ReportForm(
            name,
            sample.title(),
            sample.clause(),
            sample.filledBy(),
            new Sending(kind, sample.sending().schedule(), List.of()),
            sample.head(),
            sample.headers(),
            sample.foot(),
            sample.page(),
            (unit, turn) -> {
              filled.incrementAndGet();
              return new ReportContents(rows.get(), List.of());
            }));
  }

  private <T> T in(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}

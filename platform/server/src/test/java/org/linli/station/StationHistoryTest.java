package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.Stations;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Refused;

/** What was true of a station on any past day can be asked for. */
@LinliTest
class StationHistoryTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);

  private final LinliServer server;
  private final Stations stations;
  private final OpeningStation opening;
  private final ChangingStation changing;
  private final ClosingStation closing;
  private final long community;

  StationHistoryTest(
      LinliServer server,
      Stations stations,
      OpeningStation opening,
      ChangingStation changing,
      ClosingStation closing) {
    this.server = server;
    this.stations = stations;
    this.opening = opening;
    this.changing = changing;
    this.closing = closing;
    this.community =
        here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
  }

  @Test
  void a_change_holds_from_its_day_on_and_leaves_the_days_before_alone() {
    long station = open("新江社区志愿服务站", StationKind.STATION, null);
    change(station, JUNE, details("新江社区志愿服务站", "80", "四点半学堂"));

    assertThat(on(MARCH))
        .singleElement()
        .satisfies(
            facts -> {
              assertThat(facts.activity()).isEqualTo("为老服务");
              assertThat(facts.area()).isEqualByComparingTo("50");
            });
    assertThat(on(JUNE.minusDays(1))).extracting(StationFacts::activity).containsExactly("为老服务");
    assertThat(on(JUNE))
        .singleElement()
        .satisfies(
            facts -> {
              assertThat(facts.activity()).isEqualTo("四点半学堂");
              assertThat(facts.area()).isEqualByComparingTo("80");
              assertThat(facts.openedOn()).isEqualTo(MARCH);
            });
    assertThat(on(MARCH.minusDays(1))).isEmpty();
  }

  @Test
  void what_was_wrong_from_the_start_is_mended_from_the_first_day() {
    long station = open("服务站", StationKind.STATION, null);
    change(station, MARCH, details("服务站", "55.5", "为老服务"));

    assertThat(on(MARCH))
        .singleElement()
        .extracting(StationFacts::area)
        .isEqualTo(new BigDecimal("55.50"));
  }

  @Test
  void who_changes_nothing_begins_no_new_period() {
    long station = open("服务站", StationKind.STATION, null);
    change(station, JUNE, details("服务站", "50.00", "为老服务"));

    assertThat(here(() -> server.get(StationPeriods.class).of(station))).hasSize(1);
  }

  @Test
  void a_closed_station_was_open_until_the_day_before() {
    long station = open("服务站", StationKind.STATION, null);
    close(station, SEPTEMBER);

    assertThat(on(SEPTEMBER.minusDays(1)))
        .singleElement()
        .extracting(StationFacts::closedOn)
        .isEqualTo(SEPTEMBER);
    assertThat(on(SEPTEMBER)).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened", "station.closed");
  }

  @Test
  void a_closing_by_mistake_is_taken_back() {
    long station = open("服务站", StationKind.STATION, null);
    close(station, SEPTEMBER);
    inZhanjiang(() -> closing.takeBack(station));

    assertThat(on(SEPTEMBER)).hasSize(1);
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .endsWith("station.reopened");
  }

  @Test
  void a_station_opened_by_mistake_is_closed_on_its_first_day_and_was_never_open() {
    long station = open("服务站", StationKind.STATION, null);
    close(station, MARCH);

    assertThat(on(MARCH)).isEmpty();
  }

  @Test
  void a_station_with_an_open_point_stays_open() {
    long station = open("服务站", StationKind.STATION, null);
    long point = open("东门服务点", StationKind.POINT, station);

    refused(() -> close(station, SEPTEMBER), "closedOn", "station.refused.openPoints");
    close(point, SEPTEMBER);
    close(station, SEPTEMBER);
    assertThat(on(MARCH))
        .extracting(StationFacts::kind)
        .containsExactly(StationKind.STATION, StationKind.POINT);
  }

  @Test
  void days_that_contradict_each_other_are_refused() {
    long station = open("服务站", StationKind.STATION, null);
    LocalDate future = LocalDate.now(java.time.Clock.systemUTC()).plusDays(2);
    refused(
        () -> change(station, MARCH.minusDays(1), details("站", "1", "")),
        "from",
        "station.refused.beforeOpening");
    refused(() -> change(station, future, details("站", "1", "")), "from", "station.refused.future");
    refused(() -> close(station, future), "closedOn", "station.refused.future");
    close(station, JUNE);
    refused(() -> close(station, SEPTEMBER), "closedOn", "station.refused.closedAlready");
    refused(
        () -> change(station, JUNE, details("站", "1", "")), "from", "station.refused.afterClosing");
  }

  @Test
  void a_wrong_first_day_is_mended() {
    long station = open("服务站", StationKind.STATION, null);
    LocalDate january = LocalDate.of(2024, 1, 1);
    inZhanjiang(
        () ->
            changing.change(
                new ChangingStation.Request(
                    station,
                    january,
                    january,
                    details("服务站", "50", "为老服务"),
                    ContactChange.NOTHING)));
    assertThat(on(january)).singleElement().extracting(StationFacts::openedOn).isEqualTo(january);
    assertThat(here(() -> server.get(StationPeriods.class).of(station))).hasSize(1);
  }

  @Test
  void two_open_stations_of_a_community_have_two_names() {
    long station = open("服务站", StationKind.STATION, null);
    refused(() -> open("服务站", StationKind.STATION, null), "name", "station.refused.sameName");
    close(station, JUNE);
    long other = open("服务站", StationKind.STATION, null);
    refused(
        () -> inZhanjiang(() -> closing.takeBack(station)), "closedOn", "station.refused.sameName");
    assertThat(other).isNotEqualTo(station);
  }

  @Test
  void a_point_belongs_to_an_open_station_of_its_own_community() {
    refused(() -> open("服务点", StationKind.POINT, null), "parent", "station.refused.parent");
    long station = open("服务站", StationKind.STATION, null);
    long point = open("服务点", StationKind.POINT, station);
    refused(() -> open("点下的点", StationKind.POINT, point), "parent", "station.refused.parent");
  }

  @Test
  void another_tenant_sees_nothing_of_it() {
    open("服务站", StationKind.STATION, null);
    Map<Long, List<StationFacts>> elsewhere =
        server
            .get(Tenants.class)
            .within(server.tenant("beibei"), () -> stations.openOn(MARCH, List.of(community)));
    assertThat(elsewhere).isEmpty();
  }

  private List<StationFacts> on(LocalDate day) {
    return here(() -> stations.openOn(day, List.of(community))).getOrDefault(community, List.of());
  }

  private long open(String name, StationKind kind, @org.jspecify.annotations.Nullable Long parent) {
    return here(
        () ->
            opening.open(
                new OpeningStation.Request(
                    community, kind, parent, MARCH, details(name, "50", "为老服务"), Contact.NOBODY)));
  }

  private void change(long station, LocalDate from, StationDetails details) {
    inZhanjiang(
        () ->
            changing.change(
                new ChangingStation.Request(station, MARCH, from, details, ContactChange.NOTHING)));
  }

  private void close(long station, LocalDate day) {
    inZhanjiang(() -> closing.directly(station, day, "搬迁"));
  }

  private static StationDetails details(String name, String area, String activity) {
    return new StationDetails(name, "党群服务中心", "跃进路 1 号", new BigDecimal(area), activity);
  }

  private static void refused(Runnable change, String field, String messageKey) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.messageKey()).isEqualTo(messageKey);
            });
  }

  private void inZhanjiang(Runnable work) {
    server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}

package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.StationKind;
import org.linli.key.Sealing;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;

/** LAW-7: whoever reads the table learns neither name nor number of whom to call. */
@LinliTest
class SealedContactTest {

  private final LinliServer server;
  private final OpeningStation opening;
  private final StationRegister stations;
  private final Contacts contacts;

  SealedContactTest(
      LinliServer server, OpeningStation opening, StationRegister stations, Contacts contacts) {
    this.server = server;
    this.opening = opening;
    this.stations = stations;
    this.contacts = contacts;
  }

  @Test
  void name_and_number_lie_sealed_in_the_table_and_open_for_the_station_only() {
    long one = open(new Contact("陈晓宇", "13812345678"));
    long other = open(new Contact("李明", "13900001111"));

    Map<String, @Nullable Object> row =
        Tables.rows(server, "zhanjiang", "SELECT * FROM station WHERE id = ?", one).getFirst();
    assertThat(text(row.get("contact_name"))).doesNotContain("陈").doesNotContain("晓宇");
    assertThat(text(row.get("contact_phone"))).doesNotContain("1381").doesNotContain("5678");
    assertThat(here(() -> contacts.of(stations.findById(one).orElseThrow())))
        .isEqualTo(new Contact("陈晓宇", "13812345678"));

    here(
        () -> {
          Station first = stations.findById(one).orElseThrow();
          stations.setContact(other, first.contactName(), first.contactPhone());
          return other;
        });
    assertThatThrownBy(() -> here(() -> contacts.of(stations.findById(other).orElseThrow())))
        .isInstanceOf(Sealing.NotOpened.class);
  }

  @Test
  void a_station_without_a_contact_has_nothing_to_open() {
    long station = open(Contact.NOBODY);
    assertThat(here(() -> contacts.of(stations.findById(station).orElseThrow())).isEmpty())
        .isTrue();
  }

  private long open(Contact contact) {
    return here(
        () ->
            opening.open(
                new OpeningStation.Request(
                    server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"),
                    StationKind.STATION,
                    null,
                    LocalDate.of(2024, 3, 1),
                    new StationDetails("服务站", "", "", null, ""),
                    contact)));
  }

  private static String text(@Nullable Object bytes) {
    assertThat(bytes).isInstanceOf(byte[].class);
    return new String((byte[]) bytes, StandardCharsets.UTF_8);
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}

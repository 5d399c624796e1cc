package org.linli.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.duty.DutyGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Supplies of a station (物资, ZJ-13): what comes and goes is only added to, and whoever is in charge
 * is told once when one runs short, until it is refilled.
 */
@LinliTest
class SupplyTest {

  private final LinliServer server;
  private final People people;
  private final DutyGround ground;
  private final Browser clerk;
  private final String list;

  SupplyTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new DutyGround(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
    this.list = "/zhanjiang/stations/" + ground.station + "/supplies";
  }

  @Test
  void whoever_is_in_charge_is_told_once_until_it_is_refilled() {
    String page = add(10);
    move(page, "OUT", 6);
    assertThat(told()).isZero();
    move(page, "OUT", 1);
    move(page, "OUT", 1);
    assertThat(told()).isEqualTo(1);
    assertThat(clerk.get("/zhanjiang/").html().text()).contains("1 种物资不足");
    assertThat(clerk.get("/zhanjiang/supplies").html().select("main").text())
        .contains("雨伞", "花园志愿服务站");
    move(page, "IN", 10);
    assertThat(clerk.get("/zhanjiang/supplies").html().select("tbody th")).isEmpty();
    move(page, "COUNTED", 3);
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void every_movement_stays_with_who_when_and_why_and_no_more_is_taken_than_there_is() {
    String page = add(10);
    var tooMuch = post(page, page + "/movements", Map.of("kind", "OUT", "figure", "11"));
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.html().select("#f-figure-error").text()).contains("只剩 10 把");
    assertThat(tooMuch.html().select("#f-figure").val()).isEqualTo("11");
    post(page, page + "/movements", Map.of("kind", "OUT", "figure", "2", "why", "清洁活动"));
    assertThat(clerk.get(page).html().select("tbody").text()).contains("领用", "清洁活动", "-2", "盘点");
    long id = Long.parseLong(page.replaceAll(".*/", ""));
    assertThat(Tables.audited(server, "zhanjiang", "supply", id))
        .contains("supply.added", "supply.moved");
  }

  @Test
  void taken_by_many_at_once_the_amount_is_what_the_movements_add_up_to() {
    String page = add(50);
    long id = Long.parseLong(page.replaceAll(".*/", ""));
    IntStream.range(0, 20)
        .parallel()
        .forEach(
            _ ->
                ground.here(
                    () -> {
                      server.get(KeepingSupplies.class).move(id, Movement.Kind.OUT, 2, "", 7);
                      return true;
                    }));
    Supply now = ground.here(() -> server.get(Supplies.class).find(id)).orElseThrow();
    List<Movement> all =
        ground.here(() -> server.get(Supplies.class).movements(id, new Paging(1, 100, 100)));
    assertThat(now.amount()).isEqualTo(10);
    assertThat(all).hasSize(21);
    assertThat(all.stream().mapToInt(Movement::change).sum()).isEqualTo(10);
  }

  @Test
  void a_name_stands_once_at_a_station_and_the_list_goes_out_as_a_spreadsheet() {
    add(3);
    assertThat(post(list, list, said(5)).html().select("#f-name-error").text()).contains("同名");
    var file = clerk.bytes(list + "/export.xlsx");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(new String(file.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("PK");
  }

  @Test
  void programs_keep_supplies_and_elsewhere_there_are_none() {
    String api = "/zhanjiang/api/stations/" + ground.station + "/supplies";
    var made =
        clerk.json(
            api,
            "{\"name\":\"马甲\",\"unit\":\"件\",\"amount\":4,\"lowMark\":5}",
            "supply" + ground.station);
    assertThat(made.status()).isEqualTo(201);
    String id = made.body().replaceAll("[^0-9]", "");
    assertThat(clerk.get("/zhanjiang/api/supplies").body()).contains("\"low\":true");
    assertThat(
            clerk
                .json(
                    "/zhanjiang/api/supplies/" + id + "/movements",
                    "{\"kind\":\"IN\",\"figure\":9,\"why\":\"街道配发\"}",
                    "in" + id)
                .body())
        .contains("\"amount\":13", "\"low\":false");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/supplies/" + id).status()).isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/supplies/" + id).status()).isEqualTo(404);
  }

  private long told() {
    return clerk.get("/zhanjiang/notices").html().select(".notice-text").eachText().stream()
        .filter(one -> one.contains("雨伞"))
        .count();
  }

  private String add(int amount) {
    assertThat(post(list, list, said(amount)).status()).isEqualTo(303);
    return clerk.get(list).html().select("tbody th a").attr("href");
  }

  private static Map<String, String> said(int amount) {
    return Map.of("name", "雨伞", "unit", "把", "amount", "" + amount, "lowMark", "3");
  }

  private void move(String page, String kind, int figure) {
    assertThat(
            post(page, page + "/movements", Map.of("kind", kind, "figure", "" + figure)).status())
        .isEqualTo(303);
  }

  private Browser.Answer post(String from, String to, Map<String, String> fields) {
    return clerk.postFrom(from, to, fields);
  }
}

package org.linli.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * Spaces are opened free of charge to volunteer service (无偿开放, GD-9): registered with their free
 * hours and days off, found while they are free, and closed.
 */
@LinliTest
class SpaceTest {

  private final LinliServer server;
  private final People people;
  private final SpaceGround ground;
  private final Browser keeper;

  SpaceTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new SpaceGround(server, "zhanjiang", "440802001");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
  }

  @Test
  void a_space_with_an_hour_left_is_not_used_up() {
    assertThat(new SpaceUse.Figure(1_000, 999, 0).percent()).isEqualTo(99);
    assertThat(new SpaceUse.Figure(0, 0, 0).percent()).isZero();
  }

  @Test
  void a_keeper_registers_a_space_and_what_is_wrong_stands_beside_its_field() {
    String base = "/zhanjiang/communities/" + ground.place.community + "/spaces";
    Map<String, String> said =
        Map.of(
            "name", "图书馆报告厅",
            "kind", "PRACTICE_BASE",
            "ownerKind", "ORGANIZATION",
            "ownerName", "没有登记的图书馆",
            "address", "花园路 2 号",
            "capacity", "0",
            "hours1", "上午");
    var wrong = post(keeper, base + "/new", base, said);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-capacity-error").text()).contains("1");
    assertThat(wrong.html().select("#f-hours1-error").text()).contains("9:00-11:30");
    assertThat(wrong.html().select("#f-school-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-hours1").val()).isEqualTo("上午");

    Map<String, String> better = new HashMap<>(said);
    better.putAll(Map.of("capacity", "60", "hours1", "9:00-11:30", "school", "湛江一中"));
    assertThat(post(keeper, base + "/new", base, better).html().select("#f-ownerName-error").text())
        .contains("没有登记叫“没有登记的图书馆”的组织");
    better.put("ownerKind", "COMMUNITY");
    var made = post(keeper, base + "/new", base, better);
    assertThat(made.status()).isEqualTo(303);
    assertThat(
            keeper
                .get(made.header("Location") + "?week=" + ground.wednesday())
                .html()
                .select("main")
                .text())
        .contains("图书馆报告厅", "共建实践基地", "湛江一中", "09:00-11:30", "60 人", "空闲");
    assertThat(keeper.get("/zhanjiang/communities/" + ground.place.community).html().text())
        .contains("开放场地", "图书馆报告厅");
  }

  @Test
  void a_day_off_is_written_down_unless_somebody_has_it() {
    long space = ground.space(false);
    SpaceGround.Led led = ground.led("节日队");
    ground.book(space, led.team(), ground.wednesday(), "9:00-11:00");
    String page = "/zhanjiang/spaces/" + space;
    Map<String, String> off = Map.of("day", ground.wednesday().toString(), "why", "检修");
    assertThat(post(keeper, page, page + "/changed-days", off).html().text())
        .contains("节日队 约了", "请先和队长商量");
    Map<String, String> later =
        Map.of("day", ground.wednesday().plusDays(1).toString(), "why", "检修电梯");
    assertThat(post(keeper, page, page + "/changed-days", later).status()).isEqualTo(303);
    assertThat(keeper.get(page).html().text()).contains("检修电梯", "整天不开放");
    assertRefused(
        "space.refused.notThatDay",
        space,
        led.team(),
        ground.wednesday().plusDays(1),
        "9:00-10:00");
  }

  @Test
  void closed_it_takes_no_bookings_and_leaders_read_why() {
    long space = ground.space(false);
    SpaceGround.Led led = ground.led("散场队");
    Booking made = ground.book(space, led.team(), ground.wednesday(), "9:00-11:00");
    String page = "/zhanjiang/spaces/" + space;
    post(keeper, page, page + "/closing", Map.of("reason", "改作托儿所"));
    assertThat(ground.booking(made.id()).state()).isEqualTo(BookingState.CANCELLED);
    assertThat(people.logIn(led.login()).get("/zhanjiang/notices").html().text()).contains("改作托儿所");
    assertRefused("space.refused.closed", space, led.team(), ground.wednesday(), "9:00-10:00");
  }

  @Test
  void the_list_finds_what_is_free_on_a_day_and_the_other_tenant_sees_nothing() {
    long space = ground.space(false);
    String free = "/zhanjiang/spaces?community=" + ground.place.community + "&free=";
    assertThat(keeper.get(free + ground.wednesday()).html().select("tbody a").attr("href"))
        .endsWith("/spaces/" + space);
    assertThat(keeper.get(free + ground.wednesday().plusDays(4)).html().select("tbody")).isEmpty();
    ground.book(space, ground.led("包场队").team(), ground.wednesday(), "9:00-17:00");
    assertThat(keeper.get(free + ground.wednesday()).html().select("tbody")).isEmpty();
    assertThat(people.logIn("beibei", Role.STAFF).get("/zhanjiang/spaces/" + space).status())
        .isEqualTo(404);
  }

  @Test
  void programs_register_and_book_once_for_each_key() {
    Program desk = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    var made =
        desk.post(
            "communities/" + ground.place.community + "/spaces",
            Map.of(
                "name", "邻里客厅",
                "kind", "CULTURE",
                "ownerKind", "COMMUNITY",
                "address", "花园路 3 号",
                "capacity", 20,
                "hours", List.of("", "", "9:00-12:00")),
            UUID.randomUUID().toString());
    assertThat(made.status()).isEqualTo(201);
    long space = made.number("id");
    SpaceGround.Led led = ground.led("程序队");
    Map<String, Object> said =
        Map.of(
            "team",
            led.team(),
            "purpose",
            "志愿文化课",
            "people",
            12,
            "day",
            ground.wednesday().toString(),
            "from",
            "9:00",
            "to",
            "10:00");
    Program leader = Program.of(server, "zhanjiang", led.login());
    String key = UUID.randomUUID().toString();
    String path = "open-spaces/" + space + "/bookings";
    assertThat(leader.post(path, said, key).number("id"))
        .isEqualTo(leader.post(path, said, key).number("id"));
    var clash = leader.post(path, said, UUID.randomUUID().toString());
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.fields().get("from").toString()).contains("程序队", "10:00-11:00");
  }

  private void assertRefused(String key, long space, long team, LocalDate day, String span) {
    assertThatThrownBy(() -> ground.book(space, team, day, span))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.messageKey()).isEqualTo(key));
  }

  private static Browser.Answer post(
      Browser who, String page, String path, Map<String, String> fields) {
    return who.postFrom(page, path, fields);
  }
}

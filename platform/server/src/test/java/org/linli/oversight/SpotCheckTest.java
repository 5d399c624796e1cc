package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.oversight.OversightGround.DAY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** LAW-5: spot checks drawn at random, that anybody can draw again, with a published result. */
@LinliTest
class SpotCheckTest {

  private final LinliServer server;
  private final OversightGround ground;
  private final List<Long> entries = new ArrayList<>();
  private final String first;
  private final Program staff;

  SpotCheckTest(LinliServer server) {
    this.server = server;
    this.ground = new OversightGround(server, "zhanjiang", "440802001");
    this.first = ground.person(Role.STAFF, "440802");
    this.staff = Program.of(server, "zhanjiang", first);
    for (int i = 0; i < 8; i++) {
      entries.add(ground.entry(ground.volunteer(), "09:00", 60, 7));
    }
  }

  @Test
  void with_one_wrong_it_is_not_a_hundred_in_a_hundred() {
    LocalDate day = LocalDate.of(2026, 4, 1);
    Instant at = Instant.EPOCH;
    SpotCheck check = new SpotCheck(1, "", day, day, 200, "", 0, 200, 1, at, at, 200, 199, 1, 0);
    assertThat(check.percent()).isEqualTo(99);
  }

  @Test
  void the_seed_draws_the_same_again_however_the_ledger_went_on() {
    long check = draw(3);
    var item = staff.get("spot-checks/" + check);
    List<Long> drawn = drawn(check).stream().map(one -> number(one, "entry")).toList();
    assertThat(item.number("entries")).isEqualTo(8);
    assertThat(drawn)
        .containsExactlyElementsOf(
            entries.stream()
                .sorted(Comparator.comparing(id -> hash(item.text("seed") + ":" + id)))
                .limit(3)
                .toList());

    new HoursGround(server, "zhanjiang").reverse(drawn.getFirst());
    ground.entry(ground.volunteer(), "09:00", 60, 7);
    assertThat(staff.get("spot-checks/" + check + "/repetition").object())
        .containsEntry("same", true);
  }

  @Test
  void what_is_drawn_is_given_to_staff_who_had_no_part_in_it() {
    String second = ground.person(Role.STAFF, "440802");
    long own = ground.entry(ground.volunteer(), "09:00", 60, ground.account(second));
    long check = draw(9, ground.account(first), ground.account(second));

    assertThat(drawn(check))
        .hasSize(9)
        .allSatisfy(
            one -> {
              if (number(one, "entry") == own) {
                assertThat(number(one, "checker")).isEqualTo(ground.account(first));
              }
            });
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM notice WHERE kind = 'SPOT_CHECK_GIVEN' AND account_id = ?",
                ground.account(second)))
        .hasSize(1);
    long others =
        drawn(check).stream()
            .filter(one -> number(one, "checker") == ground.account(second))
            .map(one -> number(one, "id"))
            .findFirst()
            .orElseThrow();
    assertThat(check(others, "RIGHT").status()).isEqualTo(422);
  }

  @Test
  void the_result_is_published_when_all_is_checked_as_numbers_without_names() {
    long check = draw(4);
    List<Long> items = drawn(check).stream().map(one -> number(one, "id")).toList();
    assertThat(staff.post("spot-checks/" + check + "/publication").status()).isEqualTo(409);
    check(items.get(0), "RIGHT");
    check(items.get(1), "RIGHT");
    check(items.get(2), "RIGHT");
    assertThat(check(items.get(3), "WRONG").status()).isEqualTo(200);
    assertThat(check(items.get(3), "RIGHT").status()).isEqualTo(422);
    assertThat(staff.post("spot-checks/" + check + "/publication").status()).isEqualTo(200);

    String page = new Browser(server).get("/zhanjiang/oversight").html().text();
    assertThat(page).contains("75%").doesNotContain("陈*宇");
    assertThat(ground.findings(Cause.SPOT_CHECK)).hasSize(1);
    assertThat(Tables.audited(server, "zhanjiang", "spot-check", check))
        .containsExactly("spotCheck.drawn", "spotCheck.published");
  }

  @Test
  void nothing_is_drawn_outside_of_ones_part_nor_where_nothing_was_served() {
    assertThat(staff.post("spot-checks", said("440803", 3)).status()).isEqualTo(422);
    Map<String, Object> empty = new HashMap<>(said(ground.path, 3));
    empty.put("until", "2026-01-31");
    empty.put("from", "2026-01-01");
    assertThat(staff.post("spot-checks", empty).status()).isEqualTo(422);
    Program other = Program.as(server, "beibei", Role.STAFF);
    assertThat(other.get("spot-checks/" + draw(2)).status()).isEqualTo(404);
  }

  private long draw(int wanted, Long... checkers) {
    Map<String, Object> said = new HashMap<>(said(ground.path, wanted));
    said.put("checkers", List.of(checkers));
    return staff.post("spot-checks", said).number("id");
  }

  private static Map<String, Object> said(String area, int wanted) {
    return Map.of("area", area, "from", DAY.toString(), "until", DAY.toString(), "wanted", wanted);
  }

  private List<Map<String, Object>> drawn(long check) {
    return staff.get("spot-checks/" + check + "/drawn").list();
  }

  private Program.Said check(long item, String result) {
    return staff.post(
        "spot-checks/drawn/" + item + "/result", Map.of("result", result, "words", "电话核对"));
  }

  private static long number(Map<String, Object> row, String name) {
    return ((Number) row.get(name)).longValue();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

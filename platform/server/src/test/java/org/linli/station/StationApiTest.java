package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Programs open stations and read them. */
@LinliTest
class StationApiTest {

  private final LinliServer server;
  private final Browser staff;
  private final long community;
  private final String path;
  private final String token;
  private final String name = "站" + UUID.randomUUID().toString().substring(0, 8);

  StationApiTest(LinliServer server) {
    this.server = server;
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    this.community = new StationDesk(server).place(StationDesk.ZHONGHUA);
    this.path = "/zhanjiang/api/communities/" + community + "/stations";
    this.token =
        staff.get("/zhanjiang/stations").html().select("meta[name=csrf-token]").attr("content");
  }

  @Test
  void the_same_request_under_the_same_key_opens_one_station() {
    String key = UUID.randomUUID().toString();
    String body =
        """
        {"kind":"STATION","name":"%s","area":80.5,"activity":"四点半学堂","openedOn":"2024-03-01",
        "contactName":"陈晓宇","contactPhone":"13812345678"}\
        """
            .formatted(name);
    var first = post(body, key);
    var again = post(body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(staff.get(first.header("Location")).html().select("h1").text()).isEqualTo(name);
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT id FROM station WHERE community_id = ?", community))
        .hasSize(1);

    var list = staff.get("/zhanjiang/api/stations?q=" + encoded(), "Accept", "application/json");
    assertThat(list.body())
        .contains("\"total\":1", "\"name\":\"" + name + "\"", "\"area\":80.5", "2024-03-01")
        .doesNotContain("1381")
        .doesNotContain("陈晓宇");
    var none = staff.get("/zhanjiang/api/stations?q=nowhere", "Accept", "application/json");
    assertThat(none.body()).contains("\"total\":0", "\"items\":[]");
  }

  @Test
  void what_is_wrong_is_named_field_by_field() {
    var wrong = post("{\"openedOn\":\"gestern\",\"area\":-1}", UUID.randomUUID().toString());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    assertThat(wrong.body()).contains("\"fields\":{\"area\":", "\"name\":", "\"openedOn\":");
  }

  @Test
  void another_county_is_out_of_reach() {
    Browser xiashan = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.XIASHAN);
    String own =
        xiashan.get("/zhanjiang/stations").html().select("meta[name=csrf-token]").attr("content");
    var refused =
        xiashan.send("POST", path, "{}", "Content-Type", "application/json", "X-CSRF-Token", own);
    assertThat(refused.status()).isEqualTo(404);
  }

  private Browser.Answer post(String body, String key) {
    return staff.send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/json",
        "X-CSRF-Token",
        token,
        "Idempotency-Key",
        key);
  }

  private String encoded() {
    return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
  }
}

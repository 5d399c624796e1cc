package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.station.StationDesk.send;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A station shows a photo, whatever the file was called, and only to those who see the station. */
@LinliTest
class StationPhotoTest {

  private static final byte[] PNG = Pictures.write("png");
  private static final byte[] JPEG = Pictures.write("jpeg");

  private final LinliServer server;
  private final Browser staff;
  private final long station;
  private final String path;

  StationPhotoTest(LinliServer server) {
    this.server = server;
    StationDesk desk = new StationDesk(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    this.station = desk.station(desk.place(StationDesk.ZHONGHUA), "服务站");
    this.path = "/zhanjiang/stations/" + station;
  }

  @Test
  void a_photo_is_shown_to_those_in_scope_and_to_nobody_else() {
    assertThat(upload("站.png", PNG).status()).isEqualTo(303);

    String photo = photo();
    assertThat(staff.get(photo).header("Content-Type")).isEqualTo("image/png");
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, StationDesk.XIASHAN).get(photo).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(photo).status()).isEqualTo(404);
    assertThat(new Browser(server).get(photo).status()).isEqualTo(404);
  }

  @Test
  void a_new_photo_takes_the_place_of_the_old_one() {
    upload("站.png", PNG);
    String first = photo();
    upload("站.jpg", JPEG);

    assertThat(photo()).isNotEqualTo(first);
    assertThat(staff.get(first).status()).isEqualTo(404);
    assertThat(staff.get(photo()).header("Content-Type")).isEqualTo("image/jpeg");
  }

  @Test
  void what_only_calls_itself_a_photo_is_refused_in_words() {
    var refused = upload("站.png", "<script>".getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-photo-error").text()).contains("这种文件不能上传");
    assertThat(upload("", new byte[0]).html().select("#f-photo-error").text())
        .isEqualTo("请先选择一张照片");
    assertThat(staff.get(path).html().select("img.photo")).isEmpty();
  }

  @Test
  void a_photo_is_taken_away_after_a_question() {
    upload("站.png", PNG);
    var page = staff.get(path);
    assertThat(page.html().select("form[action$=removal]").attr("data-confirm")).contains("不能恢复");
    assertThat(send(staff, page, path + "/photo/removal", Map.of()).status()).isEqualTo(303);

    assertThat(staff.get(path).html().select("img.photo")).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened", "station.photoChanged", "station.photoRemoved");
  }

  private Browser.Answer upload(String name, byte[] bytes) {
    String action = staff.get(path).html().select("form[enctype]").attr("action");
    return staff.upload(action.replaceAll("#.*", ""), "photo", name, bytes);
  }

  private String photo() {
    return staff.get(path).html().select("img.photo").attr("src");
  }
}

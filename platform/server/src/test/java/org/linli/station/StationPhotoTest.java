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

/**
 * A station shows its photos, whatever the files were called: to everyone once it has opened,
 * before only to those who keep it.
 */
@LinliTest
class StationPhotoTest {

  private static final byte[] PNG = Pictures.write("png");
  private static final byte[] JPEG = Pictures.write("jpeg");

  private final LinliServer server;
  private final StationDesk desk;
  private final Browser staff;
  private final long station;
  private final String path;

  StationPhotoTest(LinliServer server) {
    this.server = server;
    this.desk = new StationDesk(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    this.station = desk.station(desk.place(StationDesk.ZHONGHUA), "服务站");
    this.path = "/zhanjiang/stations/" + station;
  }

  @Test
  void a_photo_of_a_planned_station_is_shown_to_those_who_keep_it_and_of_an_open_one_to_all() {
    assertThat(upload("站.png", PNG).status()).isEqualTo(303);
    String photo = photo();
    assertThat(staff.get(photo).header("Content-Type")).isEqualTo("image/png");
    assertThat(new Browser(server).get(photo).status()).isEqualTo(200);
    assertThat(new Browser(server).get(photo.replace("zhanjiang", "beibei")).status())
        .isEqualTo(404);

    long planned = desk.planned(desk.place(StationDesk.ZHONGHUA), "筹建的站");
    String page = "/zhanjiang/stations/" + planned;
    String action = staff.get(page).html().select("form[enctype]").attr("action");
    staff.upload(action.replaceAll("#.*", ""), "photo", "站.png", PNG);
    String hidden = staff.get(page).html().select("img.photo").attr("src");
    assertThat(staff.get(hidden).status()).isEqualTo(200);
    assertThat(new Browser(server).get(hidden).status()).isEqualTo(404);
    assertThat(
            new People(server)
                .logIn("zhanjiang", Role.STAFF, StationDesk.XIASHAN)
                .get(hidden)
                .status())
        .isEqualTo(404);
  }

  @Test
  void several_photos_stand_beside_each_other_and_each_is_taken_away_alone() {
    upload("站.png", PNG);
    String first = photo();
    upload("站.jpg", JPEG);
    var all = staff.get(path).html().select("img.photo").eachAttr("src");
    assertThat(all).hasSize(2).startsWith(first);

    send(
        staff,
        staff.get(path),
        path + "/photo/removal",
        Map.of("photo", first.replaceAll(".*/", "")));
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
    Map<String, String> which = Map.of("photo", photo().replaceAll(".*/", ""));
    assertThat(send(staff, page, path + "/photo/removal", which).status()).isEqualTo(303);

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

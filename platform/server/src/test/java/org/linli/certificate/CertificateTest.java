package org.linli.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.paper.PrintedFont;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Certificates of service (LAW-4): volunteers take them by themselves and free, with the items that
 * stand in the ledger; anybody checks them by number or by code; corrections supersede them.
 */
@LinliTest
class CertificateTest {

  private static final String MINE = "/zhanjiang/volunteer/certificates";
  private static final String CHECK = "/zhanjiang/certificate-check";

  private final LinliServer server;
  private final People people;
  private final CertificateGround ground;
  private final long volunteer;
  private final Browser self;
  private final Browser staff;

  CertificateTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new CertificateGround(server, "zhanjiang", "440802001");
    this.volunteer = ground.volunteer();
    this.self = people.logIn(ground.volunteers.withAccount(volunteer));
    this.staff = people.logIn("zhanjiang", Role.STAFF);
  }

  @Test
  void a_volunteer_takes_one_of_a_period_with_the_items_that_stand_LAW_4() {
    ground.serves(volunteer, CertificateGround.DAY, 90);
    long wrong = ground.serves(volunteer, CertificateGround.DAY.plusDays(1), 60);
    ground.hours.reverse(wrong);
    ground.serves(volunteer, CertificateGround.DAY.plusMonths(6), 120);
    assertThat(self.get(MINE).html().text()).contains("免费", "还没有开过证明");

    String form = MINE + "/new?volunteer=" + volunteer + "&from=2026-01-01&until=2026-06-30";
    var asking = self.get(form);
    assertThat(asking.html().select("input[name=entry]")).hasSize(1);
    assertThat(asking.html().select("legend").text()).isEqualTo("将写入 1 条记录，共 1.5 小时");
    var issued = self.submit(asking, chosen(asking));
    assertThat(issued.status()).as(issued.body()).isEqualTo(303);

    String one = issued.header("Location");
    var page = self.get(one).html();
    assertThat(page.select("main").text())
        .contains("有效", "1.5 小时，1 条记录", "2026-01-01 至 2026-06-30", "陈*宇")
        .contains(ground.place.name);
    assertThat(page.select("svg.qr")).hasSize(1);
    assertThat(self.get(MINE).html().select(".task").text()).contains("1.5 小时", "有效");
  }

  @Test
  void what_is_wrong_with_the_period_stands_beside_its_field() {
    var backwards =
        self.get(MINE + "/new?volunteer=" + volunteer + "&from=2026-03-01&until=2026-02-01").html();
    assertThat(backwards.select("#f-until-error").text()).contains("不能早于开始日期");
    assertThat(backwards.select("#f-from").val()).isEqualTo("2026-03-01");
    var nothing =
        self.get(MINE + "/new?volunteer=" + volunteer + "&from=2020-03-01&until=2020-03-02").html();
    assertThat(nothing.select("main").text()).contains("这段时间没有可以写入的服务记录");
    long other = ground.volunteer();
    assertThat(self.get(MINE + "/new?volunteer=" + other).status()).isEqualTo(404);
  }

  @Test
  void only_the_items_that_were_chosen_are_in_it() {
    long first = ground.serves(volunteer, CertificateGround.DAY, 60);
    ground.serves(volunteer, CertificateGround.DAY.plusDays(1), 45);
    Program program = Program.of(server, "zhanjiang", ground.volunteers.withAccount(volunteer));
    var made =
        program.post(
            "my-certificates",
            Map.of(
                "volunteer",
                volunteer,
                "from",
                "2026-01-01",
                "until",
                "2026-06-30",
                "entries",
                List.of(first)));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var shown = program.get("my-certificates/" + made.number("id"));
    assertThat(shown.number("minutes")).isEqualTo(60);
    assertThat(shown.text("facts")).contains("entries=1\nminutes=60\n");
  }

  @Test
  void anybody_checks_it_by_its_number_with_the_name_masked_LAW_4() {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    Certificate one = ground.known(ground.certificate(volunteer));
    Browser nobody = new Browser(server);

    assertThat(nobody.get(CHECK).html().select("form #k-number")).hasSize(1);
    String text =
        nobody.get(CHECK + "?number=" + one.written().toLowerCase()).html().select("main").text();
    assertThat(text).contains("证明真实有效", "陈*宇", "1 小时").doesNotContain("陈晓宇");
    assertThat(nobody.get(CHECK + "?number=2026-0000-0000").html().select("[role=alert]").text())
        .contains("没有这个编号");
    assertThat(
            nobody
                .get("/beibei/certificate-check?number=" + one.number())
                .html()
                .select("[role=alert]")
                .text())
        .contains("没有这个编号");
  }

  @Test
  void a_changed_code_is_refused_in_a_clear_sentence() {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    String code = ground.code(ground.certificate(volunteer));
    Browser nobody = new Browser(server);

    assertThat(nobody.get(CHECK + "?code=" + code).html().text()).contains("证明真实有效");
    assertThat(
            nobody
                .get(CHECK + "?code=" + Tampering.withMinutes(code, 6000))
                .html()
                .select("[role=alert]")
                .text())
        .contains("不是本平台开具", "改动过");
    assertThat(nobody.get("/beibei/certificate-check?code=" + code).html().text())
        .contains("不是本平台开具");
  }

  @Test
  void a_correction_supersedes_it_at_once_and_the_volunteer_is_told_LAW_3() {
    long entry = ground.serves(volunteer, CertificateGround.DAY, 120);
    long id = ground.certificate(volunteer);
    String code = ground.code(id);
    ground.hours.reverse(entry);

    assertThat(new Browser(server).get(CHECK + "?code=" + code).html().text())
        .contains("已被更正", "重新开具");
    assertThat(self.get("/zhanjiang/notices").html().text()).contains("里有记录更正了，请重新开具");
    var page = self.get(MINE + "/" + id).html();
    assertThat(page.select(".state").first().text()).isEqualTo("已被更正");
    assertThat(page.select("a[href*=new]")).isNotEmpty();
    assertThat(self.bytes(MINE + "/" + id + "/certificate.pdf").statusCode()).isEqualTo(409);
    assertThat(Tables.audited(server, "zhanjiang", "certificate", id))
        .containsExactly("certificate.issued", "certificate.superseded");
  }

  @Test
  void an_entry_that_is_not_in_it_leaves_it_as_it_is() {
    ground.serves(volunteer, CertificateGround.DAY, 120);
    long id = ground.certificate(volunteer);
    ground.hours.reverse(ground.serves(volunteer, CertificateGround.DAY.plusDays(3), 60));

    assertThat(ground.known(id).state()).isEqualTo(CertificateState.VALID);
  }

  @Test
  void staff_find_it_by_number_and_revoke_it_with_a_reason() {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    long id = ground.certificate(volunteer);
    String number = ground.known(id).written();
    var list = staff.get("/zhanjiang/certificates?number=" + number).html();
    assertThat(list.select("tbody tr")).hasSize(1);
    String one = list.select("tbody th a").attr("href");
    assertThat(staff.submit(staff.get(one), Map.of("reason", "")).status()).isEqualTo(422);
    assertThat(staff.submit(staff.get(one), Map.of("reason", "姓名登记有误")).status()).isEqualTo(303);

    assertThat(new Browser(server).get(CHECK + "?number=" + number).html().text()).contains("已被撤销");
    assertThat(self.get("/zhanjiang/notices").html().text()).contains("被撤销了：姓名登记有误");
    assertThat(staff.get(one).html().text()).contains("已撤销：姓名登记有误");
    assertThat(staff.get("/zhanjiang/certificates?state=REVOKED").html().text()).contains(number);
    assertThat(
            Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, ground.place.path)
                .post("certificates/" + id + "/revocation", Map.of("reason", "再来"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void the_desk_issues_one_for_who_has_no_account() {
    long other = ground.volunteer();
    ground.serves(other, CertificateGround.DAY, 60);
    Browser keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    assertThat(keeper.get("/zhanjiang/volunteers/" + other).html().text()).contains("开具证明");
    var asking =
        keeper.get(
            "/zhanjiang/volunteers/"
                + other
                + "/certificates/new?from=2026-01-01&until=2026-06-30");
    assertThat(keeper.submit(asking, Map.of()).html().text()).contains("请至少选一条服务记录");
    var issued = keeper.submit(asking, chosen(asking));
    assertThat(issued.status()).as(issued.body()).isEqualTo(303);
    String one = issued.header("Location");
    assertThat(keeper.bytes(one + "/certificate.pdf").statusCode()).isEqualTo(200);
    assertThat(
            Tables.audited(
                server,
                "zhanjiang",
                "certificate",
                Long.parseLong(one.substring(one.lastIndexOf('/') + 1))))
        .contains("certificate.printed");
  }

  @Test
  void the_paper_has_the_full_name_its_font_within_and_a_code_that_a_phone_reads()
      throws Exception {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    long id = ground.certificate(volunteer);
    var file = self.bytes(MINE + "/" + id + "/certificate.pdf");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().length).isBetween(5_000, 300_000);

    try (PDDocument paper = Loader.loadPDF(file.body())) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains("陈晓宇", "志愿服务记录证明", ground.known(id).written(), "盖章处", "1:00");
      assertThat(paper.getPage(0).getResources().getFontNames()).isNotEmpty();
      for (var name : paper.getPage(0).getResources().getFontNames()) {
        assertThat(paper.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
      }
      assertThat(Scanner.read(file.body())).contains(CHECK + "?code=").endsWith(ground.code(id));
    }
  }

  @Test
  void who_was_deleted_is_no_longer_named_and_the_paper_s_code_still_verifies_LAW_7() {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    long id = ground.certificate(volunteer);
    String code = ground.code(id);
    ground.volunteers.delete(volunteer);

    String text = new Browser(server).get(CHECK + "?code=" + code).html().select("main").text();
    assertThat(text).contains("持有人已注销", "证明真实有效").doesNotContain("陈*宇");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT certificate_id FROM certificate_holder WHERE volunteer_id = ?",
                volunteer))
        .isEmpty();
  }

  @Test
  void not_even_the_running_server_may_change_what_was_issued() {
    ground.serves(volunteer, CertificateGround.DAY, 60);
    long id = ground.certificate(volunteer);
    for (String statement :
        new String[] {
          "UPDATE certificate SET minutes = 6000 WHERE id = ?",
          "DELETE FROM certificate WHERE id = ?",
          "UPDATE certificate_item SET minutes = 6000 WHERE certificate_id = ?",
          "DELETE FROM certificate_event WHERE certificate_id = ?"
        }) {
      assertThatThrownBy(() -> ground.place.here(() -> server.get(Sql.class).update(statement, id)))
          .rootCause()
          .hasMessageContaining("denied");
    }
  }

  @Test
  void a_letter_that_the_font_has_not_is_refused_and_never_a_box() {
    PrintedFont font = server.get(PrintedFont.class);
    assertThat(font.missing("陈晓宇·欧阳娜娜")).isEmpty();
    assertThat(font.missing("𠮷田")).contains("𠮷");
    assertThat(font.printable("清洁家园🌳行动")).isEqualTo("清洁家园行动");
  }

  /** The box that is checked, as a browser sends it. */
  private static Map<String, String> chosen(Browser.Answer asking) {
    return Map.of("entry", asking.html().select("input[name=entry]").val());
  }
}

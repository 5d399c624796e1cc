package org.linli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.transfer.TransferGround.DAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Program.Said;
import org.linli.testing.Tables;
import org.linli.transfer.TransferGround.Someone;
import org.linli.web.Browser;

/** ZJ-7, LAW-4: who has no account has their record go on elsewhere all the same. */
@LinliTest
class AssistedTransferTest {

  private static final String GIVEN = DAY.toString();
  private static final String WORDS = "本人签字，原件存社区档案柜";

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;
  private final long volunteer;
  private final long known;

  AssistedTransferTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
    Someone someone = Someone.anybody();
    this.volunteer = home.volunteer(someone);
    this.known = there.volunteer(someone);
    home.serves(volunteer, DAY, 90);
  }

  @Test
  void LAW_4_the_staff_ask_on_their_page_with_the_written_consent_and_another_releases_it() {
    String asker = home.staff();
    Browser desk = new People(server).logIn(asker);
    assertThat(desk.get("/zhanjiang/volunteers/" + volunteer).html().select("main").text())
        .contains("转移接续", "没有转移过");
    String page = "/zhanjiang/volunteers/" + volunteer + "/transfers";
    var form = desk.get(page);
    assertThat(form.html().select("main").text()).contains("1 次服务", "代为申请转移");

    var silent = desk.submit(form, Map.of("to", "beibei", "consentOn", GIVEN, "reason", "随子女搬走"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.html().select("#f-reason").text()).isEqualTo("随子女搬走");
    String tomorrow = LocalDate.now().plusDays(2).toString();
    assertThat(
            desk.submit(form, Map.of("to", "beibei", "consentOn", tomorrow, "consent", WORDS))
                .html()
                .text())
        .contains("不能晚于今天");
    assertThat(
            desk.submit(
                    form,
                    Map.of("to", "beibei", "consentOn", GIVEN, "consent", WORDS, "reason", "随子女搬走"))
                .status())
        .isEqualTo(303);

    Departure asked = home.here(() -> server.get(DepartureTable.class).running(volunteer)).get();
    String departure = "/zhanjiang/transfers/" + asked.id();
    assertThat(desk.get(departure).html().select("main").text()).contains(WORDS, "凭书面同意代为申请");
    assertThat(release(desk, departure).status()).isEqualTo(422);
    assertThat(release(new People(server).logIn(home.staff()), departure).status()).isEqualTo(303);
    there.accept(there.came(asked.key()).id());
    there.await(asked.key(), ArrivalState.ACCEPTED);
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(90);
    assertThat(Tables.audited(server, "zhanjiang", "transfer", asked.id()))
        .contains("transfer.asked", "transfer.released");
  }

  @Test
  void programs_ask_add_the_paper_and_take_it_back() {
    Program keeper = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, home.path);
    String transfers = "volunteers/" + volunteer + "/transfers";
    assertThat(wrong(keeper.post(transfers, Map.of("to", "beibei"))))
        .containsExactlyInAnyOrder("consentOn", "consent");
    Said made = keeper.post(transfers, wish());
    assertThat(made.status()).isEqualTo(201);
    assertThat(keeper.get(transfers).list().getFirst())
        .containsEntry("state", "ASKED")
        .containsEntry("askedFor", true);

    assertThat(
            keeper
                .upload("POST", transfers + "/consent?name=a.pdf", "application/pdf", bytes("no"))
                .status())
        .isEqualTo(422);
    assertThat(
            keeper
                .upload(
                    "POST",
                    transfers + "/consent?name=a.pdf",
                    "application/pdf",
                    bytes("%PDF-1.4\n%%EOF\n"))
                .status())
        .isEqualTo(204);
    assertThat(
            new People(server)
                .logIn(home.staff())
                .get("/zhanjiang/transfers/" + made.number("id"))
                .html()
                .select("a[href*=/files/]")
                .text())
        .contains("a.pdf");
    assertThat(keeper.post(transfers + "/withdrawal").list().getFirst())
        .containsEntry("state", "WITHDRAWN");
  }

  @Test
  void whoever_has_an_account_asks_on_their_own() {
    home.volunteers.withAccount(volunteer);
    Program keeper = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, home.path);
    assertThat(wrong(keeper.post("volunteers/" + volunteer + "/transfers", wish())))
        .containsExactly("to");
    assertThat(
            new People(server)
                .logIn(home.staff())
                .get("/zhanjiang/volunteers/" + volunteer + "/transfers")
                .html()
                .select("main")
                .text())
        .contains("由本人在手机上");
  }

  @Test
  void LAW_7_what_they_signed_is_sealed_and_goes_with_them() {
    Program keeper = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, home.path);
    String transfers = "volunteers/" + volunteer + "/transfers";
    long id = keeper.post(transfers, wish()).number("id");
    assertThat(words(id))
        .isNotEmpty()
        .doesNotContain(HexFormat.of().withUpperCase().formatHex(bytes(WORDS)));
    Program own = Program.of(server, "zhanjiang", home.volunteers.withAccount(volunteer));
    assertThat(
            own.post("volunteers/mine/" + volunteer + "/deletion", Map.of("sure", true)).status())
        .isEqualTo(204);
    assertThat(words(id)).isEmpty();
    assertThat(home.departure(id).state()).isEqualTo(DepartureState.WITHDRAWN);
  }

  @Test
  void LAW_7_nobody_is_deleted_while_their_record_is_on_its_way_and_they_are_told_what_to_do() {
    String login = home.volunteers.withAccount(volunteer);
    Program own = Program.of(server, "zhanjiang", login);
    String deletion = "volunteers/mine/" + volunteer + "/deletion";
    long id = home.ask(volunteer, "beibei");
    home.release(id);
    UUID key = home.departure(id).key();
    there.came(key);
    home.await(id, DepartureState.OFFERED);

    Said refused = own.post(deletion, Map.of("sure", true));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("正在转往北碚区", "先在“转移接续”里撤回");
    Browser browser = new People(server).logIn(login);
    var form = browser.get("/zhanjiang/volunteer/" + volunteer + "/deletion");
    assertThat(browser.submit(form, Map.of("sure", "on")).html().text()).contains("正在转往北碚区");

    home.withdraw(volunteer);
    home.await(id, DepartureState.WITHDRAWN);
    assertThat(own.post(deletion, Map.of("sure", true)).status()).isEqualTo(204);
    assertThat(home.departure(id).state()).isEqualTo(DepartureState.WITHDRAWN);
  }

  @Test
  void LAW_7_after_the_acceptance_they_may_be_deleted_here_and_the_record_stays_there() {
    Program own = Program.of(server, "zhanjiang", home.volunteers.withAccount(volunteer));
    home.transfer(volunteer, there);
    assertThat(
            own.post("volunteers/mine/" + volunteer + "/deletion", Map.of("sure", true)).status())
        .isEqualTo(204);
    assertThat(there.minutes(known)).isEqualTo(90);
  }

  /** The fields of which something is wrong. */
  private static List<String> wrong(Said said) {
    return said.fields().keySet().stream().map(String::valueOf).toList();
  }

  private static Map<String, ?> wish() {
    return Map.of("to", "beibei", "consentOn", GIVEN, "consent", WORDS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String words(long transfer) {
    return home.here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT COALESCE(HEX(words), '') FROM transfer_consent WHERE transfer_id = ?",
                    List.of(transfer),
                    row -> row.getString(1))
                .getFirst());
  }

  private static Browser.Answer release(Browser browser, String departure) {
    Map<String, String> fields = new HashMap<>();
    fields.put(
        "_csrf", browser.get(departure).html().select("meta[name=csrf-token]").attr("content"));
    return browser.post(departure + "/release", fields);
  }
}

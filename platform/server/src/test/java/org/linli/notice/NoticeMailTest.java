package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Notices by e-mail: to an address that its owner confirmed, of the kinds they chose. */
@Tag("database")
class NoticeMailTest {

  private static final String SETTINGS = "/zhuhai/notices/settings";
  private static final Pattern LINK = Pattern.compile("https://linli\\.example\\.org(/\\S+)");
  private static GreenMail smtp = MailServers.SMTP;

  private final LinliServer server = MailServers.linli();
  private final NoticeDesk desk = new NoticeDesk(server, "zhuhai");
  private final String login = desk.someone();
  private final String address = login + "@example.org";
  private final Browser reader = new People(server).logIn(login);

  @Test
  void an_address_counts_only_after_its_owner_opened_the_link_sent_there() throws Exception {
    reader.submit(reader.get(SETTINGS), Map.of("email", address, "kinds", "REGISTRATION_RETURNED"));
    MimeMessage asked = mail(address, 1);
    assertThat(asked.getSubject()).isEqualTo("珠海市：确认邮箱");
    desk.told(login, NoticeKind.REGISTRATION_REFUSED, "不在本社区居住");

    Browser other = new People(server).logIn(desk.someone());
    assertThat(other.get(link(asked)).html().text()).contains("已经失效");
    var page = reader.get(link(asked));
    assertThat(page.html().text()).contains("通知会发到 " + address);
    assertThat(reader.submit(page, Map.of()).status()).isEqualTo(303);
    assertThat(reader.get(SETTINGS).html().text()).contains("这个邮箱已确认");

    long id = desk.told(login, NoticeKind.REGISTRATION_RETURNED, "请写全居住小区，电话 13812345678");
    MimeMessage told = mail(address, 2);
    assertThat(told.getSubject()).isEqualTo("珠海市：登记需要补充");
    assertThat(text(told))
        .contains("志愿者登记需要补充或更正", "https://linli.example.org/zhuhai/notices/" + id)
        .doesNotContain("13812345678");
    assertThat(received(address)).hasSize(2);
  }

  @Test
  void a_program_gives_an_address_and_confirms_it_with_the_code_of_the_link() throws Exception {
    Program program = Program.of(server, "zhuhai", login);
    Map<String, Object> choice =
        Map.of("email", address, "kinds", List.of(NoticeKind.HOURS_POSTED.name()));
    assertThat(program.put("notices/choice", choice).object())
        .containsEntry("linkSent", true)
        .containsEntry("isConfirmed", false)
        .containsEntry("kinds", List.of("HOURS_POSTED"));
    String code = link(mail(address, 1)).replaceAll(".*code=", "");
    assertThat(program.post("notices/address", Map.of("code", code)).object())
        .containsEntry("email", address)
        .containsEntry("isConfirmed", true);
    desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    assertThat(text(mail(address, 2))).contains("2026-11-20 的服务记了 2.5 小时");
  }

  @Test
  void only_chosen_kinds_go_out_and_the_form_remembers_them() {
    confirm();
    var saved =
        reader.submit(
            reader.get(SETTINGS),
            Map.of("email", address, "kinds", NoticeKind.HOURS_POSTED.name()));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(reader.get(SETTINGS).html().select("[name=kinds][checked]").eachAttr("value"))
        .containsExactly("HOURS_POSTED");

    desk.told(login, NoticeKind.SESSION_CANCELLED, "11-25 09:00", "海滩清洁", "台风");
    desk.told(login, NoticeKind.HOURS_POSTED, "2026-11-20", "2.5");
    assertThat(text(mail(address, 2))).contains("2026-11-20 的服务记了 2.5 小时");
  }

  @Test
  void a_volunteer_is_offered_what_concerns_volunteers_and_keeps_the_rest_as_it_was() {
    var page = reader.get(SETTINGS).html();
    assertThat(page.select("[name=kinds]").eachAttr("value"))
        .contains("SESSION_TOMORROW", "CHECK_OUT_MISSING", "TRAINED")
        .doesNotContain("RECORDING_LATE", "JOB_DONE");
    reader.submit(reader.get(SETTINGS), Map.of("kinds", "TRAINED"));
    Browser keeper = new People(server).logIn("zhuhai", Role.STAFF, "440402");
    assertThat(keeper.get(SETTINGS).html().select("[name=kinds]").eachAttr("value"))
        .contains("RECORDING_LATE", "JOB_DONE", "SESSION_TOMORROW");
    assertThat(
            Tables.rows(
                    server,
                    "zhuhai",
                    "SELECT mailed_kinds FROM notice_choice WHERE account_id = ?",
                    desk.account(login))
                .getFirst()
                .get("mailed_kinds"))
        .asString()
        .contains("TRAINED", "RECORDING_LATE")
        .doesNotContain("SESSION_TOMORROW");
  }

  @Test
  void who_takes_the_address_away_gets_no_more_mail() {
    confirm();
    assertThat(reader.submit(reader.get(SETTINGS), Map.of("email", "")).status()).isEqualTo(303);
    desk.told(login, NoticeKind.SESSION_CANCELLED, "11-25 09:00", "海滩清洁", "台风");
    String other = "o" + address;
    MailServers.CLOCK.pass(Duration.ofMinutes(3));
    give(other);
    mail(other, 1);
    assertThat(received(address)).hasSize(1);
  }

  @Test
  void what_the_mail_server_didnt_take_goes_out_when_it_is_back() {
    confirm();
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    long id = desk.told(login, NoticeKind.SESSION_CANCELLED, "11-25 09:00", "海滩清洁", "台风");
    Await.until(
        "the outbox has tried",
        () ->
            Tables.rows(server, "zhuhai", "SELECT id FROM outbox_message WHERE attempts > 0")
                .stream()
                .findFirst());
    smtp = MailServers.startSmtp(port);
    MailServers.CLOCK.pass(Duration.ofMinutes(6));
    assertThat(text(mail(address, 1))).contains("/zhuhai/notices/" + id);
  }

  @Test
  void nothing_in_an_address_or_a_name_becomes_a_header() throws Exception {
    for (String wrong :
        List.of(
            "a@example.org\r\nBcc: b@example.org",
            "a@example.org, b@example.org",
            "\"x\" <a@example.org>",
            "a@localhost",
            "谁")) {
      var refused = reader.submit(reader.get(SETTINGS), Map.of("email", wrong));
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.html().select("#f-email-error").text()).contains("不像一个邮箱地址");
    }
    confirm();
    desk.told(login, NoticeKind.SESSION_CANCELLED, "11-25", "海\r\nBcc: b@example.org", "台风");
    MimeMessage told = mail(address, 2);
    assertThat(told.getHeader("Bcc")).isNull();
    assertThat(told.getRecipients(RecipientType.TO)).hasSize(1);
  }

  @Test
  void another_address_must_wait_a_little_after_the_first() {
    give(address);
    var again = reader.submit(reader.get(SETTINGS), Map.of("email", "x" + address));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html().select("#f-email").val()).isEqualTo("x" + address);
    assertThat(again.html().select("#f-email-error").text()).contains("过两分钟");
  }

  @Test
  void in_another_tenant_nothing_was_given() {
    confirm();
    NoticeDesk elsewhere = new NoticeDesk(server, "beibei");
    Browser there = new People(server).logIn(elsewhere.someone());
    assertThat(there.get("/beibei/notices/settings").html().select("#f-email").val()).isEmpty();
    assertThat(reader.get("/beibei/notices/settings").html().text()).doesNotContain(address);
  }

  private void give(String email) {
    assertThat(
            reader
                .submit(reader.get(SETTINGS), Map.of("email", email, "kinds", "SESSION_CANCELLED"))
                .status())
        .isEqualTo(303);
  }

  private void confirm() {
    give(address);
    assertThat(reader.submit(reader.get(link(mail(address, 1))), Map.of()).status()).isEqualTo(303);
  }

  private static MimeMessage mail(String to, int number) {
    return Await.until(
        to + " has mail " + number,
        () ->
            Optional.of(received(to))
                .filter(all -> all.size() >= number)
                .map(all -> all.get(number - 1)));
  }

  private static List<MimeMessage> received(String to) {
    return Arrays.stream(smtp.getReceivedMessages()).filter(mail -> isTo(mail, to)).toList();
  }

  private static boolean isTo(MimeMessage mail, String to) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(to);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      return (String) mail.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String link(MimeMessage mail) {
    Matcher link = LINK.matcher(text(mail));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}

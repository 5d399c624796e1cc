package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.notice.MailServers;
import org.linli.notice.NoticeKind;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Who has a place is reminded on the day before, once, and by e-mail where they want it. */
@Tag("database")
class RemindingOfSessionsTest {

  private final LinliServer server = MailServers.linli();
  private final ActivityDesk desk = new ActivityDesk(server, "zhuhai");
  private final long community = desk.community("440402001");

  @Test
  void a_session_is_recalled_on_the_day_before_and_only_once() {
    long session = desk.published(community, ActivityDesk.details("护岸"), desk.morning(3), 2);
    long volunteer = desk.volunteer(community);
    String login = desk.own(volunteer);
    desk.take(session, volunteer);
    Browser before = new People(server).logIn(login);
    MailServers.subscribe(before, "zhuhai", login + "@example.org", NoticeKind.SESSION_TOMORROW);

    remind();
    assertThat(lines(before)).isEmpty();

    MailServers.CLOCK.pass(Duration.ofDays(2));
    remind();
    remind();
    String when = Moments.write(desk.morning(1));
    assertThat(lines(new People(server).logIn(login)))
        .containsExactly("未读 明天有活动：" + when + " 的“护岸”，地点 文化广场");
    assertThat(MailServers.text(login + "@example.org", 2)).contains("明天有活动", "护岸");
    assertThat(MailServers.received(login + "@example.org")).hasSize(2);
  }

  @Test
  void who_waits_who_left_and_who_signed_up_for_a_cancelled_session_is_not() {
    long full = desk.published(community, ActivityDesk.details("读报"), desk.morning(1), 1);
    desk.take(full, desk.volunteer(community));
    long waiting = desk.volunteer(community);
    String waits = desk.own(waiting);
    desk.take(full, waiting);
    long cancelled = desk.published(community, ActivityDesk.details("义诊"), desk.morning(1), 2);
    long other = desk.volunteer(community);
    desk.take(cancelled, other);
    desk.set("UPDATE activity_session SET state = 'CANCELLED' WHERE id = ?", cancelled);
    String login = desk.own(other);

    remind();

    assertThat(lines(new People(server).logIn(waits))).isEmpty();
    assertThat(lines(new People(server).logIn(login))).isEmpty();
  }

  private void remind() {
    desk.run(() -> server.get(RemindingOfSessions.class).remindHere());
  }

  private static List<String> lines(Browser reader) {
    return reader.get("/zhuhai/notices").html().select(".notice-text").eachText();
  }
}

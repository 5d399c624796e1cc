package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;

/** Programs read their owner's notices and choose what goes out by e-mail. */
@LinliTest
class NoticeApiTest {

  private final LinliServer server;
  private final NoticeDesk desk;
  private final String login;
  private final Program own;

  NoticeApiTest(LinliServer server) {
    this.server = server;
    this.desk = new NoticeDesk(server, "zhanjiang");
    this.login = desk.someone();
    this.own = Program.of(server, "zhanjiang", login);
  }

  @Test
  void notices_come_in_words_and_are_read_one_by_one_or_up_to_the_newest_seen() {
    long first = desk.told(login, NoticeKind.TEAM_JOINED, "邻里服务队");
    long second = desk.told(login, NoticeKind.TEAM_JOINED, "读报队");
    assertThat(own.get("notices").list())
        .extracting(one -> one.get("id"))
        .map(id -> ((Number) id).longValue())
        .containsExactly(second, first);
    assertThat(own.get("notices").body()).contains("读报队");
    assertThat(own.get("notices/unread").object()).containsEntry("count", 2);

    assertThat(own.post("notices/" + second + "/read").status()).isEqualTo(204);
    assertThat(own.get("notices/unread").object()).containsEntry("count", 1);
    long third = desk.told(login, NoticeKind.TEAM_JOINED, "合唱队");
    assertThat(own.post("notices/read", Map.of("newest", second)).status()).isEqualTo(204);
    assertThat(own.get("notices").list())
        .filteredOn(one -> !one.containsKey("readAt"))
        .extracting(one -> ((Number) Objects.requireNonNull(one.get("id"))).longValue())
        .containsExactly(third);
    assertThat(own.post("notices/read").fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("newest");
  }

  @Test
  void nobody_reads_anybody_elses() {
    long notice = desk.told(login, NoticeKind.TEAM_JOINED, "邻里服务队");
    Program stranger = Program.of(server, "zhanjiang", desk.someone());
    assertThat(stranger.post("notices/" + notice + "/read").status()).isEqualTo(404);
    assertThat(stranger.get("notices").list()).isEmpty();
  }

  @Test
  void where_no_mail_goes_out_nothing_can_be_chosen_and_the_suggestion_is_told() {
    assertThat(own.get("notices/choice").object())
        .containsEntry("mailGoesOut", false)
        .containsEntry("isConfirmed", false);
    var chosen = own.put("notices/choice", Map.of("email", "lin@example.org"));
    assertThat(chosen.status()).isEqualTo(409);
    assertThat(own.put("notices/choice", Map.of("email", "lin")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("email");
    assertThat(own.post("notices/address", Map.of("code", "x")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("code");
  }
}

package org.linli.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.account.ClockedServer;
import org.linli.testing.LinliServer;
import org.linli.web.Browser;

/** Who floods the open form from one address is stopped for a while, and told what to do. */
@Tag("database")
class AskingTooOftenTest {

  private static final int ALLOWED = 60;

  private final LinliServer server = ClockedServer.get();
  private final NeedGround ground = new NeedGround(server, "zhanjiang", "440802001");

  @Test
  void after_sixty_in_a_row_the_next_one_waits_a_quarter_of_an_hour() {
    Browser somebody = new Browser(server);
    String path = "/zhanjiang/requests/ask";
    Map<String, String> said = new HashMap<>(AskingForHelpTest.said(Map.of()));
    said.put("community", Long.toString(ground.community));
    said.put(
        "_csrf",
        somebody
            .get(path + "?community=" + ground.community)
            .html()
            .select("input[name=_csrf]")
            .val());
    for (int i = 0; i < ALLOWED; i++) {
      assertThat(somebody.post(path, said).status()).isEqualTo(303);
    }
    var refused = somebody.post(path, said);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.html().text()).contains("这个网络提交得太多了");
    ClockedServer.CLOCK.pass(Duration.ofMinutes(16));
    assertThat(somebody.post(path, said).status()).isEqualTo(303);
  }
}

package org.linli.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Scope;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Who takes part in a course hears what becomes of it (GD-4, ZJ-5), and nobody else does. */
@LinliTest
class CourseNewsTest {

  private final LinliServer server;
  private final CourseGround ground;

  CourseNewsTest(LinliServer server) {
    this.server = server;
    this.ground = new CourseGround(server, "zhanjiang", "440802001");
  }

  @Test
  void being_put_on_the_list_a_new_session_the_training_and_the_end_are_told_once_each() {
    long volunteer = ground.volunteer();
    Browser reader = new People(server).logIn(ground.own(volunteer));
    Browser other = new People(server).logIn(ground.own(ground.volunteer()));
    LocalDate today = Time.today(server.get(Clock.class));
    KeepingCourses keeping = server.get(KeepingCourses.class);
    Scope all = new Scope(List.of("4408"));

    for (int i = 0; i < 2; i++) {
      ground.here(() -> keeping.enrol(ground.course, ground.number(volunteer), all, 7));
    }
    ground.session(3);
    ground.session(-2);
    for (int i = 0; i < 2; i++) {
      ground.here(() -> keeping.train(ground.course, Set.of(volunteer), today, 7));
    }
    ground.here(
        () -> {
          keeping.cancel(ground.course);
          return true;
        });

    assertThat(lines(reader))
        .containsExactly(
            "未读 培训“急救培训”取消了",
            "未读 您已完成培训“急救培训”，" + today + " 记入档案",
            "未读 培训“急救培训”有变动，请看最新安排",
            "未读 社区已为您报名培训“急救培训”");
    assertThat(lines(other)).isEmpty();
  }

  private static List<String> lines(Browser reader) {
    return reader.get("/zhanjiang/notices").html().select(".notice-text").eachText();
  }
}

package org.linli.activity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.linli.embedded.TestDatabase;
import org.linli.testing.Benchmark;
import org.linli.testing.LinliServer;

/** How fast places of one session that everybody wants are given. */
public final class SignUpBenchmark {

  private static final int PEOPLE = 600;

  private SignUpBenchmark() {}

  /** Measures sign-ups by clients that all want the same session. */
  public static Benchmark.Result run(LinliServer server, Benchmark benchmark) throws SQLException {
    ActivityDesk desk = new ActivityDesk(server);
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      // Far from other numbers, so that it is found in the statements.
      statement.execute(
          "ALTER TABLE linlitest_zhanjiang.activity_session AUTO_INCREMENT = 987654321");
    }
    long community = desk.community();
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(desk.volunteer(community));
    }
    all(desk, session(desk, community, 3), people).forEach(Runnable::run); // Until it is warm.
    long recorded = session(desk, community, 5);
    long again = session(desk, community, 6);
    return benchmark.measure(
        "sign-ups for one session, " + PEOPLE + " people",
        all(desk, session(desk, community, 4), people),
        all(desk, recorded, people),
        sql -> sql.replace(Long.toString(recorded), Long.toString(again)));
  }

  private static long session(ActivityDesk desk, long community, int day) {
    return desk.published(
        community, ActivityDesk.details("第" + day + "天"), desk.morning(day), PEOPLE / 2);
  }

  private static List<Runnable> all(ActivityDesk desk, long session, List<Long> people) {
    return people.stream().<Runnable>map(person -> () -> desk.take(session, person)).toList();
  }
}

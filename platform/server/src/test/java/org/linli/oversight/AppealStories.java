package org.linli.oversight;

import static org.linli.oversight.OversightGround.DAY;

import java.time.Instant;
import java.util.List;
import org.linli.api.Role;
import org.linli.oversight.AnsweringAppeals.Judge;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.Program;
import org.linli.testing.Tables;

/** A volunteer with an account who says that an entry is wrong, and those who answer. */
abstract class AppealStories {

  static final long POSTER = 7;

  final LinliServer server;
  final OversightGround ground;
  final long volunteer;
  final String own;

  AppealStories(LinliServer server) {
    this.server = server;
    this.ground = new OversightGround(server, "zhanjiang", "440802001");
    this.volunteer = ground.volunteer();
    this.own = ground.volunteers.withAccount(volunteer);
  }

  long made(long entry, int minutes) {
    return ground.appeal(volunteer, entry, minutes, ground.account(own));
  }

  boolean correct(long appeal, int minutes, Judge by) {
    Instant begin = DAY.atTime(9, 0).atZone(Time.ZONE).toInstant();
    return ground.here(
        () ->
            server
                .get(AnsweringAppeals.class)
                .correct(appeal, begin, begin.plusSeconds(60L * minutes), "核对过签到表", by));
  }

  List<String> kinds(long account) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT kind FROM notice WHERE account_id = ? ORDER BY id",
            account)
        .stream()
        .map(row -> String.valueOf(row.get("kind")))
        .toList();
  }

  Program program(Role role, String scope) {
    return Program.of(server, "zhanjiang", ground.person(role, scope));
  }
}

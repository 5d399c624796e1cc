package org.linli.activity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.hours.HoursGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServiceType;

/** Sessions that took place, past every rule, for the tests of other domains. */
public final class HeldGround {

  private final LinliServer server;
  private final String tenant;
  private final ActivityDesk desk;

  public HeldGround(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
    this.desk = new ActivityDesk(server, tenant);
  }

  /** A session to which nobody came; returns its id. */
  public long session(long community, @Nullable Long project, LocalDate day) {
    ActivityDetails said =
        new ActivityDetails(
            "一场活动",
            project,
            null,
            ServiceType.OLD_PEOPLE,
            "陪老人聊天",
            "注意防暑",
            0,
            Set.of(),
            ActivityDesk.CLERK,
            "0759-1234567",
            Set.of(),
            false);
    return desk.published(community, said, day.atTime(9, 0).atZone(Time.ZONE).toInstant(), 10);
  }

  /** A session in which some served an hour each; returns its id. */
  public long held(long community, @Nullable Long project, LocalDate day, long... volunteers) {
    long session = session(community, project, day);
    for (long volunteer : volunteers) {
      new HoursGround(server, tenant).credit(session, community, project, volunteer, day, 60);
    }
    return session;
  }

  /** Calls a session off. */
  public void cancel(long session) {
    desk.set("UPDATE activity_session SET state = 'CANCELLED' WHERE id = ?", session);
  }
}

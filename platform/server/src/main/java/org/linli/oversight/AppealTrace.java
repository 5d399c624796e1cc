package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.file.Filing;
import org.linli.volunteer.VolunteerTrace;

/**
 * What a person said of their record goes along with them; their words go when they are deleted.
 */
@Singleton
final class AppealTrace implements VolunteerTrace {

  private static final int MOST = 10_000;

  private final AppealTable appeals;
  private final Filing filing;
  private final Sql sql;

  AppealTrace(AppealTable appeals, Filing filing, Sql sql) {
    this.appeals = appeals;
    this.filing = filing;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "appeals";
  }

  @Override
  public Object kept(long volunteer) {
    return of(volunteer).stream()
        .map(
            one ->
                Map.of(
                    "at",
                    one.madeAt().toString(),
                    "wrong",
                    one.wrong().name(),
                    "reason",
                    one.reason(),
                    "state",
                    one.state().name(),
                    "answer",
                    one.answer()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    filing
        .of(AppealFiles.KIND, of(volunteer).stream().map(Appeal::id).toList())
        .forEach(filing::delete);
    sql.update("UPDATE appeal SET reason = '' WHERE volunteer_id = ?", volunteer);
    sql.update(
        "UPDATE appeal SET state = 'WITHDRAWN', due_on = NULL WHERE volunteer_id = ?"
            + " AND state IN ('WAITING', 'APPEALED')",
        volunteer);
  }

  private List<Appeal> of(long volunteer) {
    return appeals.of(List.of(volunteer), new Paging(1, MOST, MOST));
  }
}

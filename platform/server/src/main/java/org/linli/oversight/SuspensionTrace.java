package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/** That a volunteer was suspended goes along with them; the words go when they are deleted. */
@Singleton
final class SuspensionTrace implements VolunteerTrace {

  private final Sql sql;

  SuspensionTrace(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "suspensions";
  }

  @Override
  public Object kept(long volunteer) {
    return sql.query(
        "SELECT from_on, until_on, reason, lifted_why FROM suspension"
            + " WHERE kind = 'VOLUNTEER' AND subject_id = ? ORDER BY id",
        List.of(volunteer),
        row ->
            Map.of(
                "from", row.getString(1),
                "until", row.getString(2),
                "reason", row.getString(3),
                "lifted", row.getString(4)));
  }

  @Override
  public void deleted(long volunteer) {
    sql.update(
        "UPDATE suspension SET reason = '', lifted_why = ''"
            + " WHERE kind = 'VOLUNTEER' AND subject_id = ?",
        volunteer);
  }
}

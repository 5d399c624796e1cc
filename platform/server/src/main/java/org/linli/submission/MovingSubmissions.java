package org.linli.submission;

import jakarta.inject.Singleton;
import org.linli.division.PlaceMoved;
import org.linli.division.Sql;

/** The submissions of a community move with it. */
@Singleton
final class MovingSubmissions implements PlaceMoved {

  private final Sql sql;

  MovingSubmissions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(long community, String path) {
    sql.update("UPDATE submission SET path = ? WHERE community_id = ?", path, community);
  }
}

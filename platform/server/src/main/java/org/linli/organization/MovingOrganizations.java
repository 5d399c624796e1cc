package org.linli.organization;

import jakarta.inject.Singleton;
import org.linli.division.PlaceMoved;
import org.linli.division.Sql;

/** The organizations of a named place move with it. */
@Singleton
final class MovingOrganizations implements PlaceMoved {

  private final Sql sql;

  MovingOrganizations(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(long community, String path) {
    sql.update("UPDATE organization SET path = ? WHERE community_id = ?", path, community);
  }
}

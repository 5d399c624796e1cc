package org.linli.student;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;

/** The service teams of league branches. */
@Singleton
class BranchTeams {

  private static final int MOST = 100;

  private final Sql sql;

  BranchTeams(Sql sql) {
    this.sql = sql;
  }

  /** A team. */
  record Team(
      long id,
      long branch,
      String name,
      TeamPlace place,
      LocalDate establishedOn,
      @Nullable LocalDate disbandedOn) {}

  /** The teams of a branch, those that are there first. */
  List<Team> of(long branch) {
    return where("branch_id = ?", branch);
  }

  Optional<Team> find(long id) {
    return where("id = ?", id).stream().findFirst();
  }

  private List<Team> where(String condition, long value) {
    return sql.query(
        "SELECT id, branch_id, name, place, established_on, disbanded_on FROM branch_team WHERE "
            + condition
            + " ORDER BY disbanded_on IS NOT NULL, established_on DESC, id DESC LIMIT "
            + MOST,
        List.of(value),
        row ->
            new Team(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                TeamPlace.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class)));
  }

  long add(long branch, String name, TeamPlace place, LocalDate day) {
    return sql.insert(
        "INSERT INTO branch_team (branch_id, name, place, established_on) VALUES (?, ?, ?, ?)",
        branch,
        name,
        place.name(),
        day);
  }

  void disband(long id, LocalDate day) {
    sql.update("UPDATE branch_team SET disbanded_on = ? WHERE id = ?", day, id);
  }

  void disbandAll(long branch, LocalDate day) {
    sql.update(
        "UPDATE branch_team SET disbanded_on = ? WHERE branch_id = ? AND disbanded_on IS NULL",
        day,
        branch);
  }
}

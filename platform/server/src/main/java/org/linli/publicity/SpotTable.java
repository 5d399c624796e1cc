package org.linli.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.OnceTold;
import org.linli.tenant.Time;

/** The rows of the current tenant's publicity spots. */
@Singleton
class SpotTable {

  private final Sql sql;
  private final Clock clock;

  SpotTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Spot> find(long id) {
    return where(Condition.of("s.id = ?", id), "").stream().findFirst();
  }

  Optional<Spot> lock(long id) {
    return sql.query(
                "SELECT id FROM publicity_spot WHERE id = ? FOR UPDATE", List.of(id), row -> true)
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  long add(long community, Spot.Said said, long by) {
    return sql.insert(
        "INSERT INTO publicity_spot (community_id, name, kind, place, owner, registered_by,"
            + " registered_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        community,
        said.name(),
        said.kind().name(),
        said.place(),
        said.owner(),
        by,
        clock.instant());
  }

  void change(long id, Spot.Said said) {
    sql.update(
        "UPDATE publicity_spot SET name = ?, kind = ?, place = ?, owner = ? WHERE id = ?",
        said.name(),
        said.kind().name(),
        said.place(),
        said.owner(),
        id);
  }

  void setPhoto(long id, @Nullable Long file) {
    sql.update("UPDATE publicity_spot SET photo_id = ? WHERE id = ?", file, id);
  }

  void remove(long id, String reason) {
    LocalDate today = Time.today(clock);
    sql.update(
        "UPDATE publicity_spot SET removed_on = ?, removed_reason = ? WHERE id = ?",
        today,
        reason,
        id);
    end(id, today);
  }

  /** What was shown is shown no more; something else is. */
  void show(long id, Showing showing, long by) {
    end(id, showing.from());
    sql.insert(
        "INSERT INTO publicity_showing (spot_id, what, from_on, due_on, shown_by, shown_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        showing.what(),
        showing.from(),
        showing.due(),
        by,
        clock.instant());
  }

  private void end(long id, LocalDate day) {
    sql.update(
        "UPDATE publicity_showing SET until_on = ? WHERE spot_id = ? AND until_on IS NULL",
        day,
        id);
  }

  /** What was shown there, the latest first. */
  List<Showing> history(long id) {
    return sql.query(
        "SELECT id, what, from_on, due_on, until_on FROM publicity_showing WHERE spot_id = ?"
            + " ORDER BY id DESC LIMIT 100",
        List.of(id),
        row ->
            new Showing(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)));
  }

  long count(SpotFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
    return sql.query(
            "SELECT COUNT(*)" + Spot.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Spot> page(SpotFilter filter, Scope scope, Paging paging) {
    return where(
        filter.within(scope, Time.today(clock)),
        " ORDER BY w.due_on IS NULL, w.due_on, c.path, s.id LIMIT "
            + paging.size()
            + " OFFSET "
            + paging.offset());
  }

  List<Spot> ofCommunity(long community, int most) {
    return where(
        Condition.of("s.community_id = ? AND s.removed_on IS NULL", community),
        " ORDER BY s.id LIMIT " + most);
  }

  /** Those due for renewal that nobody was told of. */
  List<Spot> dueUntold(int most) {
    return where(
        Condition.of(
                "s.removed_on IS NULL AND w.due_on <= ?", Time.today(clock).plusDays(Showing.NEAR))
            .and(OnceTold.notYet(TellingDue.WHAT, "w.id")),
        " ORDER BY s.id LIMIT " + most);
  }

  private List<Spot> where(Condition condition, String order) {
    return sql.query(Spot.SELECT + condition.sql() + order, condition.values(), Spot::read);
  }
}

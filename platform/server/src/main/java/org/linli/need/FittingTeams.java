package org.linli.need;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.linli.volunteer.Skill;

/**
 * Which teams fit a request, the best first, each with the reasons: near, has done the like, can do
 * it, is free. One statement reads what is known of the nearest teams.
 */
@Singleton
class FittingTeams {

  private static final int NEAREST = 60;
  private static final int TOWNSHIP_DIGITS = 9;

  private static final String SQL =
      "SELECT x.id, x.name, x.short_name, x.path,"
          + " (SELECT COUNT(*) FROM activity a WHERE a.team_id = x.id AND a.service_type = ?"
          + " AND a.state IN ('PUBLISHED', 'FINISHED')),"
          + " (SELECT COUNT(*) FROM team_membership m JOIN volunteer v ON v.id = m.volunteer_id"
          + " WHERE m.team_id = x.id AND m.state = 'MEMBER' AND FIND_IN_SET(?, v.skills) > 0),"
          + " (SELECT COUNT(*) FROM service_request o WHERE o.team_id = x.id"
          + " AND o.state IN ('OFFERED', 'ACCEPTED')),"
          + " EXISTS (SELECT 1 FROM team_leader l JOIN volunteer v ON v.id = l.volunteer_id"
          + " WHERE l.team_id = x.id AND l.is_current AND v.account_id IS NOT NULL),"
          + " (SELECT COUNT(*) FROM activity b JOIN activity_session s ON s.activity_id = b.id"
          + " WHERE b.team_id = x.id AND b.state = 'PUBLISHED' AND s.state <> 'CANCELLED'"
          + " AND s.starts_at >= ? AND s.starts_at < ?),"
          + " (SELECT d.state FROM service_dispatch d WHERE d.team_id = x.id AND d.request_id = ?"
          + " ORDER BY d.id DESC LIMIT 1)"
          + " FROM (SELECT t.id, t.name, c.short_name, c.path FROM team t"
          + " JOIN community c ON c.id = t.community_id WHERE t.disbanded_on IS NULL AND c.path"
          + " LIKE ? ORDER BY c.id = ? DESC, c.path LIKE ? DESC, t.id LIMIT "
          + NEAREST
          + ") x";

  private final Sql sql;
  private final NeedRules rules;
  private final Clock clock;

  FittingTeams(Sql sql, NeedRules rules, Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.clock = clock;
  }

  /** What is known of a team. */
  private record Known(
      long team,
      String name,
      String place,
      String path,
      int alike,
      int skilled,
      int open,
      boolean hasLeader,
      int busy,
      Optional<DispatchState> before) {

    private static Known read(ResultSet row) throws SQLException {
      return new Known(
          row.getLong(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getInt(5),
          row.getInt(6),
          row.getInt(7),
          row.getBoolean(8),
          row.getInt(9),
          Optional.ofNullable(row.getString(10)).map(DispatchState::valueOf));
    }
  }

  /** The teams near by, the best first; with the tenant's desk, those of the whole tenant. */
  List<Fit> of(ServiceRequest request) {
    Optional<Skill> skill = rules.skillFor(request.kind());
    LocalDate day = wanted(request);
    Instant from = day.atStartOfDay(Time.ZONE).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    Desk reach = request.desk() == Desk.COMMUNITY ? Desk.COUNTY : request.desk();
    return sql
        .query(
            SQL,
            List.of(
                request.kind().name(),
                skill.map(Enum::name).orElse(""),
                from,
                to,
                request.id(),
                Condition.literal(reach.area(request.path())) + "%",
                request.community(),
                Condition.literal(township(request.path())) + "%"),
            Known::read)
        .stream()
        .map(known -> fit(known, request, skill.orElse(null)))
        .sorted(Comparator.comparing(Fit::points).reversed().thenComparing(Fit::team))
        .toList();
  }

  private static Fit fit(Known known, ServiceRequest request, @Nullable Skill skill) {
    List<Message> why = new ArrayList<>();
    int points = 0;
    if (known.path().equals(request.path())) {
      points += add(why, 40, "need.fit.community");
    } else if (known.path().startsWith(township(request.path()))) {
      points += add(why, 20, "need.fit.township");
    } else {
      points += add(why, 0, "need.fit.county");
    }
    if (known.alike() > 0) {
      points += add(why, 8 * Math.min(3, known.alike()), "need.fit.alike", known.alike());
    }
    if (skill != null) {
      points +=
          known.skilled() > 0
              ? add(why, 15, "need.fit.skilled", known.skilled())
              : add(why, -5, "need.fit.unskilled");
    }
    points +=
        known.open() == 0
            ? add(why, 10, "need.fit.free")
            : add(why, -8 * known.open(), "need.fit.open", known.open());
    if (request.wantedOn() != null && known.busy() > 0) {
      points += add(why, -15, "need.fit.busy");
    }
    if (!known.hasLeader()) {
      points += add(why, -10, "need.fit.noLeader");
    }
    boolean wasAsked =
        known
            .before()
            .filter(one -> one == DispatchState.DECLINED || one == DispatchState.LAPSED)
            .isPresent();
    if (wasAsked) {
      points += add(why, -100, "need.fit.before." + known.before().orElseThrow());
    }
    return new Fit(
        known.team(), known.name(), known.place(), points, known.hasLeader() && !wasAsked, why);
  }

  private static int add(List<Message> why, int points, String key, Object... args) {
    why.add(Message.of(key, args));
    return points;
  }

  private LocalDate wanted(ServiceRequest request) {
    LocalDate on = request.wantedOn();
    return on == null ? Time.today(clock) : on;
  }

  private static String township(String path) {
    return path.substring(0, Math.min(TOWNSHIP_DIGITS, path.length()));
  }
}

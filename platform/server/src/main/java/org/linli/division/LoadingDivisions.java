package org.linli.division;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.DivisionLevel;
import org.linli.tenant.OnboardingStep;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;

/**
 * Brings a new tenant its part of the national list: what stands above it, all its divisions, and a
 * community for each residents' and villagers' committee. A province keeps no communities, so it
 * gets its divisions down to the counties.
 *
 * <p>Only what is missing is inserted, some hundred rows a statement, so that it can be interrupted
 * anywhere and run again; a short name that someone has corrected stays.
 */
@Singleton
final class LoadingDivisions implements OnboardingStep {

  private static final int AT_ONCE = 500;
  private static final String DIVISION =
      "INSERT INTO division (code, name, level, parent, pseudo, list_year)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE code = VALUES(code)";
  private static final String COMMUNITY =
      "INSERT INTO community (kind, official_name, short_name, initials, parent_code,"
          + " division_code, path) VALUES (?, ?, ?, ?, ?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE path = VALUES(path)";

  private final NationalDivisions list;
  private final Sql sql;

  LoadingDivisions(NationalDivisions list, Sql sql) {
    this.list = list;
    this.sql = sql;
  }

  @Override
  public String messageKey() {
    return "division.loading";
  }

  /** Before everything that refers to a community. */
  @Override
  public int getOrder() {
    return 10;
  }

  @Override
  public void run(Tenant tenant, Progress progress) {
    boolean province = tenant.kind() == TenantKind.PROVINCE;
    List<NationalDivision> divisions = new ArrayList<>(list.above(tenant.division()));
    divisions.addAll(
        list.within(tenant.division(), province ? DivisionLevel.COUNTY : DivisionLevel.COMMUNITY));
    List<List<@Nullable Object>> rows = missingDivisions(divisions);
    List<List<@Nullable Object>> communities = province ? List.of() : missing(divisions);
    Insertion insertion = new Insertion(progress, rows.size() + communities.size());
    insertion.insert(DIVISION, rows);
    insertion.insert(COMMUNITY, communities);
  }

  private List<List<@Nullable Object>> missingDivisions(List<NationalDivision> divisions) {
    Set<String> there = codes("SELECT code FROM division");
    return divisions.stream()
        .filter(division -> !there.contains(division.code()))
        .map(LoadingDivisions::row)
        .toList();
  }

  private static List<@Nullable Object> row(NationalDivision division) {
    return Arrays.asList(
        division.code(),
        division.name(),
        division.level().name(),
        division.parent(),
        division.pseudo(),
        NationalDivisions.YEAR);
  }

  private List<List<@Nullable Object>> missing(List<NationalDivision> divisions) {
    Set<String> there =
        codes("SELECT division_code FROM community WHERE division_code IS NOT NULL");
    Map<String, String> names = new HashMap<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (NationalDivision division : divisions) {
      names.put(division.code(), division.name());
      if (!there.contains(division.code())) {
        division
            .communityKind()
            .ifPresent(kind -> rows.add(row(division, kind.name(), shortName(division, names))));
      }
    }
    return rows;
  }

  private static String shortName(NationalDivision division, Map<String, String> names) {
    List<String> above = new ArrayList<>();
    for (DivisionLevel level : DivisionLevel.values()) {
      if (level != DivisionLevel.COMMUNITY) {
        above.add(names.getOrDefault(division.code().substring(0, level.digits()), ""));
      }
    }
    return ShortName.of(division.name(), above);
  }

  private static List<@Nullable Object> row(NationalDivision division, String kind, String name) {
    return Arrays.asList(
        kind,
        division.name(),
        name,
        Initials.of(name),
        division.parent(),
        division.code(),
        division.code());
  }

  private Set<String> codes(String query) {
    return new HashSet<>(sql.query(query, List.of(), row -> row.getString(1)));
  }

  /** Inserts row by row group and says how far it is. */
  private final class Insertion {

    private final Progress progress;
    private final long total;
    private long done;

    Insertion(Progress progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    void insert(String statement, List<List<@Nullable Object>> rows) {
      for (int from = 0; from < rows.size(); from += AT_ONCE) {
        List<List<@Nullable Object>> some =
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
        sql.batch(statement, some);
        done += some.size();
        progress.at(done, total);
      }
    }
  }
}

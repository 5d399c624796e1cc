package org.linli.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A port: what was done in communities of the current tenant in a period, both days included, from
 * the totals and the registers. One call for many communities; one of which nothing is on record is
 * missing from the answer. What it costs grows with who came and what was held there in the period,
 * not with the ledger; a period that begins on a 1st or 16th and ends on a 15th or a month's last
 * day is read from totals alone.
 */
public interface CommunityService {

  /** What was served there. */
  Map<Long, Served> served(Collection<Long> communities, LocalDate from, LocalDate to);

  /** The regular projects (常态化项目) that ran there for at least a day, by name. */
  Map<Long, List<RegularProject>> regularProjects(
      Collection<Long> communities, LocalDate from, LocalDate to);

  /**
   * The pairings that both sides agreed on and nobody ended, as far as their days touch the period,
   * the oldest first.
   */
  Map<Long, List<Paired>> paired(Scope scope, LocalDate from, LocalDate to);

  /** What residents asked for there. */
  Map<Long, Needs> needs(Collection<Long> communities, LocalDate from, LocalDate to);

  /**
   * What stands in the ledger; what was taken back is left out.
   *
   * @param people distinct volunteers who served
   * @param minutes their time
   * @param sessions sessions in which somebody served
   * @param universitySessions those among them in which a student served whose university confirmed
   *     it
   */
  record Served(long people, long minutes, long sessions, long universitySessions) {}

  /**
   * A regular project.
   *
   * @param introduction what it is, as its plan of the year says
   * @param sessions how many of its sessions somebody served in, in the period
   */
  record RegularProject(long id, String name, String introduction, long sessions) {

    /** The same with so many sessions. */
    public RegularProject held(long sessions) {
      return new RegularProject(id, name, introduction, sessions);
    }
  }

  /**
   * A pairing.
   *
   * @param partner whom with; a college after its university
   * @param university whether it is a university or one of its colleges
   * @param duty what was agreed on
   * @param until the last day; null for one without an end
   */
  record Paired(
      long id,
      String partner,
      boolean university,
      String duty,
      LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Requests.
   *
   * @param asked how many were asked in the period
   * @param done how many of those are done
   * @param open how many of those are neither done nor ended otherwise
   */
  record Needs(long asked, long done, long open) {}
}

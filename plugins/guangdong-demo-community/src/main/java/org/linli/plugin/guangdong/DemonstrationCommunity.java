package org.linli.plugin.guangdong;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.Message;
import org.linli.api.StationFacts;
import org.linli.api.TeamFacts;

/**
 * A demonstration community with what the records know of it today.
 *
 * @param designation its designation
 * @param community the community
 * @param branch how things stand with its league branch; null if nobody has said
 * @param station its oldest open station; null where there is none
 * @param teams its directly subordinate teams (直属队伍), the only ones form 1 counts
 */
record DemonstrationCommunity(
    Designation designation,
    CommunityFacts community,
    @Nullable LeagueBranchFacts branch,
    @Nullable StationFacts station,
    List<TeamFacts> teams) {

  /** A row keeps its own copy. */
  DemonstrationCommunity {
    teams = List.copyOf(teams);
  }

  /** The designation's id. */
  public long id() {
    return Objects.requireNonNull(designation.id());
  }

  /** The community's name. */
  public String name() {
    return community.shortName();
  }

  /** Where it lies, from the city down: 湛江市赤坎区中华街道. */
  public String place() {
    return community.placeFrom(DivisionLevel.CITY);
  }

  /** The code of its county; empty where there are no counties or it isn't known. */
  public String county() {
    return community.in(DivisionLevel.COUNTY).map(division -> division.code()).orElse("");
  }

  /** What form 1 asks for and nobody has said yet, each with where it is said. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    if (designation.level() == null) {
      gaps.add(gap("level", "/demonstration-communities/" + id() + "/edit"));
    }
    if (branch == null) {
      gaps.add(gap("branch", "/communities/" + community.id() + "/league-branch/edit"));
    }
    if (station != null) {
      gaps.addAll(gaps(station));
    }
    return gaps;
  }

  private static List<Gap> gaps(StationFacts open) {
    List<Gap> gaps = new ArrayList<>();
    String edit = "/stations/" + open.id() + "/edit";
    if (open.area() == null) {
      gaps.add(gap("area", edit));
    }
    if (open.activity().isEmpty()) {
      gaps.add(gap("activity", edit));
    }
    return gaps;
  }

  private static Gap gap(String what, String path) {
    return new Gap(Message.of(GuangdongDemoCommunity.ID + ".gap." + what), path);
  }

  /**
   * Something that is missing.
   *
   * @param what in words
   * @param path where it is said, below the tenant
   */
  record Gap(Message what, String path) {}
}

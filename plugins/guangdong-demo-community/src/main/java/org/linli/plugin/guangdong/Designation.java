package org.linli.plugin.guangdong;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A community's designation as demonstration community (GD-15).
 *
 * @param id its row
 * @param communityId the community
 * @param active the community while the designation holds, null afterwards
 * @param path where the community lies
 * @param level city or county; null where nobody has said it yet, as annex 5 doesn't
 * @param provincial whether it is on the province's list (annex 5)
 * @param annexNumber its number there
 * @param youthActionPilot whether it is a pilot of 社区青春行动
 * @param betterCommunityPilot whether it is a pilot of “共创美好社区”青年志愿者服务社区行动
 * @param remarks what form 1 prints under 备注
 * @param designatedOn the day of the designation; null where the document doesn't give one
 * @param endedOn the day it ended
 * @param endedBecause why it ended
 * @param changedAt when this row was last changed
 */
@MappedEntity("guangdong_demo_community_designation")
record Designation(
    @Id @GeneratedValue @Nullable Long id,
    long communityId,
    @Nullable Long active,
    String path,
    @Nullable Level level,
    boolean provincial,
    @Nullable Integer annexNumber,
    boolean youthActionPilot,
    boolean betterCommunityPilot,
    String remarks,
    @Nullable LocalDate designatedOn,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    Instant changedAt) {

  /** The two types that form 1 asks for (示范性社区类型). */
  enum Level {
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
  }

  /** Whether it holds today. */
  public boolean isActive() {
    return active != null;
  }

  /** As it was decided anew. */
  Designation with(Decision decision, Instant now) {
    return new Designation(
        id,
        communityId,
        active,
        path,
        decision.level(),
        provincial,
        annexNumber,
        decision.youthActionPilot(),
        decision.betterCommunityPilot(),
        decision.remarks(),
        decision.designatedOn(),
        endedOn,
        endedBecause,
        now);
  }

  /** As it ended. */
  Designation ended(LocalDate day, String because, Instant now) {
    return new Designation(
        id,
        communityId,
        null,
        path,
        level,
        provincial,
        annexNumber,
        youthActionPilot,
        betterCommunityPilot,
        remarks,
        designatedOn,
        day,
        because,
        now);
  }

  /**
   * What staff decide about a designation.
   *
   * @param level city or county
   * @param youthActionPilot whether it is a pilot of 社区青春行动
   * @param betterCommunityPilot whether it is a pilot of “共创美好社区”
   * @param remarks what form 1 prints under 备注
   * @param designatedOn the day
   */
  record Decision(
      @Nullable Level level,
      boolean youthActionPilot,
      boolean betterCommunityPilot,
      String remarks,
      @Nullable LocalDate designatedOn) {}
}

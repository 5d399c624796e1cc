package org.linli.organization;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.PhoneNumbers;
import org.linli.web.Refused;

/** The people with a post in a community, now and before. */
@Singleton
class PostHolders {

  private static final String NAME = "community_post.name";
  private static final String PHONE = "community_post.phone";
  private static final String SELECT =
      "SELECT id, post, title, name, phone, from_on, until_on FROM community_post"
          + " WHERE community_id = ?";

  /** More than this hold no post in one community at a time. */
  private static final int MOST = 100;

  private final Sql sql;
  private final Sealing sealing;
  private final Audit audit;
  private final Clock clock;

  PostHolders(Sql sql, Sealing sealing, Audit audit, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Someone with a post.
   *
   * @param title what they are besides; empty if nobody has said
   * @param untilOn the first day on which they no longer hold it; null for who does
   */
  record Holder(
      long id,
      CommunityPost post,
      String title,
      String name,
      String phone,
      LocalDate fromOn,
      @Nullable LocalDate untilOn) {

    /** Reads what was typed; what is wrong stands beside the fields. */
    static Holder read(Form form, LocalDate today) {
      CommunityPost post = form.choice("post", CommunityPost.class).orElse(CommunityPost.MEMBER);
      if (form.text("post").isEmpty()) {
        form.reject("post", "form.required");
      }
      String name = form.required("name", 50);
      String phone = form.text("phone", 20);
      if (!phone.isEmpty() && !PhoneNumbers.isLikeOne(phone)) {
        form.reject("phone", "organization.refused.phone");
      }
      LocalDate from = DayOnRecord.read(form, "from");
      if (from.isAfter(today)) {
        form.reject("from", "organization.refused.future");
      }
      return new Holder(0, post, form.text("title", 50), name, phone, from, null);
    }
  }

  /** Who holds a post, by post. */
  List<Holder> now(long community) {
    return sql
        .query(SELECT + " AND until_on IS NULL LIMIT " + MOST, List.of(community), this::read)
        .stream()
        .sorted(Comparator.comparing(Holder::post).thenComparing(Holder::fromOn))
        .toList();
  }

  long countBefore(long community) {
    return sql.query(
            "SELECT COUNT(*) FROM community_post WHERE community_id = ? AND until_on IS NOT NULL",
            List.of(community),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Who held one, the latest first. */
  List<Holder> before(long community, Paging paging) {
    return sql.query(
        SELECT + " AND until_on IS NOT NULL ORDER BY until_on DESC, id DESC LIMIT ? OFFSET ?",
        List.of(community, paging.size(), paging.offset()),
        this::read);
  }

  /**
   * Gives someone a post.
   *
   * @return the id of their holding it
   * @throws Refused if the community was closed, or has a leader already
   */
  @Transactional
  long give(long community, Holder holder, long by) {
    if (!hold(community)) {
      throw new Refused("name", "community.refused.gone");
    }
    List<Holder> known = now(community);
    if (holder.post() == CommunityPost.LEADER
        && known.stream().anyMatch(one -> one.post() == CommunityPost.LEADER)) {
      throw new Refused("post", "organization.people.refused.leader");
    }
    if (known.size() >= MOST) {
      throw new Refused("name", "organization.people.refused.many", MOST);
    }
    long id =
        sql.insert(
            "INSERT INTO community_post (community_id, post, title, from_on, named_by, named_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            community,
            holder.post().name(),
            holder.title(),
            holder.fromOn(),
            by,
            clock.instant());
    sql.update(
        "UPDATE community_post SET name = ?, phone = ? WHERE id = ?",
        seal(NAME, id, holder.name()),
        seal(PHONE, id, holder.phone()),
        id);
    audit.record(
        "communityPost.given",
        "community",
        community,
        Map.of("post", holder.post().name(), "from", holder.fromOn().toString()));
    return id;
  }

  /** Someone holds their post no more, from today on. */
  @Transactional
  void end(long community, long holder) {
    int ended =
        sql.update(
            "UPDATE community_post SET until_on = ? WHERE id = ? AND community_id = ?"
                + " AND until_on IS NULL",
            Time.today(clock),
            holder,
            community);
    if (ended > 0) {
      audit.record(
          "communityPost.ended", "community", community, Map.of("holder", Long.toString(holder)));
    }
  }

  private boolean hold(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  private Holder read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    return new Holder(
        id,
        CommunityPost.valueOf(row.getString(2)),
        row.getString(3),
        open(NAME, id, row.getBytes(4)),
        open(PHONE, id, row.getBytes(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private byte[] seal(String column, long id, String text) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, id), text);
  }

  private String open(String column, long id, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, id), sealed);
  }
}

package org.linli.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's stories, where they appeared and whom they are about. */
@Singleton
class StoryTable {

  private final Sql sql;
  private final Clock clock;

  StoryTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Somebody whom a story is about.
   *
   * @param consentedOn when they agreed to be named; null if they didn't
   * @param consent how they agreed
   */
  record Person(long volunteer, @Nullable LocalDate consentedOn, String consent) {}

  Optional<Story> find(long id) {
    return where(Condition.of("s.id = ?", id), "").stream().findFirst();
  }

  Optional<Story> lock(long id) {
    return sql.query(
                "SELECT id FROM publicity_story WHERE id = ? FOR UPDATE", List.of(id), row -> true)
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  long add(long community, Story.Said said, long by) {
    return sql.insert(
        "INSERT INTO publicity_story (community_id, project_id, kind, title, content, day,"
            + " kept_by, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        said.project(),
        said.kind().name(),
        said.title(),
        said.content(),
        said.day(),
        by,
        clock.instant());
  }

  void change(long id, Story.Said said) {
    sql.update(
        "UPDATE publicity_story SET project_id = ?, kind = ?, title = ?, content = ?, day = ?"
            + " WHERE id = ?",
        said.project(),
        said.kind().name(),
        said.title(),
        said.content(),
        said.day(),
        id);
  }

  void remove(long id) {
    sql.update("DELETE FROM publicity_appearance WHERE story_id = ?", id);
    sql.update("DELETE FROM publicity_person WHERE story_id = ?", id);
    sql.update("DELETE FROM publicity_story WHERE id = ?", id);
  }

  void appear(long id, Appearance where, long by) {
    sql.insert(
        "INSERT INTO publicity_appearance (story_id, outlet, day, link, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        where.outlet(),
        where.day(),
        where.link(),
        by,
        clock.instant());
  }

  /** Where some stories appeared, by the story, the earliest first. */
  Map<Long, List<Appearance>> appearances(Collection<Long> ids) {
    Condition these = Condition.in("story_id", ids);
    return sql
        .query(
            "SELECT story_id, outlet, day, link FROM publicity_appearance WHERE "
                + these.sql()
                + " ORDER BY day, id",
            these.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    new Appearance(
                        row.getString(2), row.getObject(3, LocalDate.class), row.getString(4))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  List<Person> people(long id) {
    return sql.query(
        "SELECT volunteer_id, consented_on, consent FROM publicity_person WHERE story_id = ?"
            + " ORDER BY volunteer_id",
        List.of(id),
        row -> new Person(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)));
  }

  void name(long id, Person person, long by) {
    sql.update(
        "INSERT INTO publicity_person (story_id, volunteer_id, consented_on, consent, noted_by,"
            + " noted_at) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " consented_on = VALUES(consented_on), consent = VALUES(consent),"
            + " noted_by = VALUES(noted_by), noted_at = VALUES(noted_at)",
        id,
        person.volunteer(),
        person.consentedOn(),
        person.consent(),
        by,
        clock.instant());
  }

  void unname(long id, long volunteer) {
    sql.update(
        "DELETE FROM publicity_person WHERE story_id = ? AND volunteer_id = ?", id, volunteer);
  }

  void forget(long volunteer) {
    sql.update("DELETE FROM publicity_person WHERE volunteer_id = ?", volunteer);
  }

  List<Story> about(long volunteer) {
    return where(
        Condition.of(
            "EXISTS (SELECT 1 FROM publicity_person p WHERE p.story_id = s.id"
                + " AND p.volunteer_id = ?)",
            volunteer),
        " ORDER BY s.id");
  }

  long count(StoryFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            "SELECT COUNT(*)" + Story.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  List<Story> page(StoryFilter filter, Scope scope, Paging paging) {
    return where(
        filter.within(scope),
        " ORDER BY s.day DESC, s.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  private List<Story> where(Condition condition, String order) {
    return sql.query(Story.SELECT + condition.sql() + order, condition.values(), Story::read);
  }
}

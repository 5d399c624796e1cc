package org.linli.survey;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The surveys of the current tenant with their questions. */
@Singleton
class SurveyTable {

  private static final String FROM =
      " FROM survey s JOIN community c ON c.id = s.community_id WHERE ";

  private final Sql sql;

  SurveyTable(Sql sql) {
    this.sql = sql;
  }

  /** A line of the list, with how many answers there are. */
  record Line(Survey survey, long answers) {}

  Optional<Survey> find(long id) {
    return one(Condition.of("s.id = ?", id));
  }

  Optional<Survey> find(OneTimeCode code) {
    return one(
        Condition.of(
            "s.id = (SELECT i.survey_id FROM survey_invitation i WHERE i.code = ?)",
            code.characters()));
  }

  private Optional<Survey> one(Condition where) {
    return sql
        .query("SELECT " + Survey.COLUMNS + FROM + where.sql(), where.values(), Survey::read)
        .stream()
        .findFirst();
  }

  Optional<String> pathOf(long id) {
    return sql
        .query("SELECT c.path" + FROM + "s.id = ?", List.of(id), row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** Locks a survey until the transaction ends. */
  Optional<Survey> lock(long id) {
    return sql
        .query(
            "SELECT " + Survey.COLUMNS + " FROM survey s WHERE s.id = ? FOR UPDATE",
            List.of(id),
            Survey::read)
        .stream()
        .findFirst();
  }

  boolean lockOpenCommunity(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  List<Question> questions(long survey) {
    return sql.query(
        "SELECT id, kind, words, choices FROM survey_question WHERE survey_id = ? ORDER BY place",
        List.of(survey),
        row ->
            new Question(
                row.getLong(1),
                Question.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4).isEmpty() ? List.of() : List.of(row.getString(4).split("\n"))));
  }

  long add(long community, NewSurvey said, long by, Instant at) {
    long id =
        sql.insert(
            "INSERT INTO survey (community_id, title, audience, opens_on, ends_on, made_by,"
                + " made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            community,
            said.title(),
            said.audience().name(),
            said.opensOn(),
            said.endsOn(),
            by,
            at);
    List<List<Object>> rows = new ArrayList<>();
    for (Question question : said.questions()) {
      rows.add(
          List.of(
              id,
              rows.size() + 1,
              question.kind().name(),
              question.words(),
              String.join("\n", question.choices())));
    }
    sql.batch(
        "INSERT INTO survey_question (survey_id, place, kind, words, choices)"
            + " VALUES (?, ?, ?, ?, ?)",
        rows);
    return id;
  }

  void close(long id, LocalDate day) {
    sql.update("UPDATE survey SET closed_on = ? WHERE id = ?", day, id);
  }

  long count(Scope scope, @Nullable Long community) {
    Condition where = where(scope, community);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the newest first. */
  List<Line> page(Scope scope, @Nullable Long community, Paging paging) {
    Condition where = where(scope, community);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Survey.COLUMNS
            + ", (SELECT COUNT(*) FROM survey_answer a WHERE a.survey_id = s.id)"
            + FROM
            + where.sql()
            + " ORDER BY s.id DESC LIMIT ? OFFSET ?",
        values,
        row -> new Line(Survey.read(row), row.getLong(8)));
  }

  private static Condition where(Scope scope, @Nullable Long community) {
    Condition all = Condition.within("c.path", scope);
    return community == null ? all : all.and(Condition.of("s.community_id = ?", community));
  }
}

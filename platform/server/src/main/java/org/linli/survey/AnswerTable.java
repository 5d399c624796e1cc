package org.linli.survey;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The answers to surveys: added to, never changed, joined to nobody. */
@Singleton
class AnswerTable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SHOWN_WORDS = 200;

  private final Sql sql;

  AnswerTable(Sql sql) {
    this.sql = sql;
  }

  /** How an answer came in. */
  enum Way {
    CODE,
    CLERK
  }

  /** How often something was chosen. */
  record Chosen(long question, int chosen, long times) {}

  void add(long survey, Way way, List<GivenAnswer> given) {
    long id = RANDOM.nextLong(Long.MAX_VALUE);
    sql.update(
        "INSERT INTO survey_answer (id, survey_id, way) VALUES (?, ?, ?)", id, survey, way.name());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (GivenAnswer one : given) {
      rows.add(Arrays.asList(id, one.question(), one.chosen(), one.words()));
    }
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT INTO survey_answer_item (answer_id, question_id, chosen, words)"
              + " VALUES (?, ?, ?, ?)",
          rows);
    }
  }

  long count(long survey) {
    return sql.query(
            "SELECT COUNT(*) FROM survey_answer WHERE survey_id = ?",
            List.of(survey),
            row -> row.getLong(1))
        .getFirst();
  }

  long countByClerk(long survey) {
    return sql.query(
            "SELECT COUNT(*) FROM survey_answer WHERE survey_id = ? AND way = 'CLERK'",
            List.of(survey),
            row -> row.getLong(1))
        .getFirst();
  }

  /** What was chosen, by question. */
  Map<Long, List<Chosen>> chosen(long survey) {
    return sql
        .query(
            "SELECT i.question_id, i.chosen, COUNT(*) FROM survey_question q"
                + " JOIN survey_answer_item i ON i.question_id = q.id"
                + " WHERE q.survey_id = ? AND i.chosen IS NOT NULL"
                + " GROUP BY i.question_id, i.chosen",
            List.of(survey),
            row -> new Chosen(row.getLong(1), row.getInt(2), row.getLong(3)))
        .stream()
        .collect(groupingBy(Chosen::question));
  }

  /** What was written to some questions, in no order that says anything. */
  Map<Long, List<String>> words(List<Long> questions) {
    Condition these = Condition.in("question_id", questions);
    return sql
        .query(
            "SELECT question_id, words FROM survey_answer_item WHERE "
                + these.sql()
                + " AND words IS NOT NULL ORDER BY question_id, answer_id LIMIT "
                + SHOWN_WORDS,
            these.values(),
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .stream()
        .collect(
            groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}

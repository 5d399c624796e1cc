package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The people of an institution, as the operator sees them. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface InstitutionPeople extends GenericRepository<InstitutionPeople.Row, Long> {

  /** Someone. */
  @MappedEntity("account")
  record Row(@Id long id, String login, String name, boolean invited) {}

  @Query(
      """
      SELECT a.id, a.login, a.name, m.state = 'INVITED' AS invited FROM membership m
      JOIN account a ON a.id = m.account_id
      WHERE m.subject_kind = 'INSTITUTION' AND m.subject = :subject
        AND m.role = 'INSTITUTION_STAFF' AND m.state <> 'DISABLED'
      ORDER BY a.name, a.id LIMIT :size OFFSET :offset\
      """)
  List<Row> list(String subject, int size, long offset);

  @Query(
      """
      SELECT COUNT(*) FROM membership m
      WHERE m.subject_kind = 'INSTITUTION' AND m.subject = :subject
        AND m.role = 'INSTITUTION_STAFF' AND m.state <> 'DISABLED'\
      """)
  long count(String subject);
}

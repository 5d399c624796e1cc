package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The people of a tenant, as its administrator sees them. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface PeopleRows extends GenericRepository<PeopleRows.Row, Long> {

  /** Someone. */
  @MappedEntity("account")
  record Row(@Id long id, String login, String name, boolean disabled) {}

  /** Some of them: {@code role} and {@code like} may be empty. */
  @Query(
      """
      SELECT a.id, a.login, a.name, a.disabled_at IS NOT NULL AS disabled FROM account a
      WHERE a.id IN (SELECT m.account_id FROM membership m
          WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant
            AND (:role = '' OR m.role = :role))
        AND (:like = '' OR a.name LIKE :like OR a.login LIKE :like)
      ORDER BY a.name, a.id LIMIT :size OFFSET :offset\
      """)
  List<Row> list(String tenant, String role, String like, int size, long offset);

  /** How many of them there are. */
  @Query(
      """
      SELECT COUNT(*) FROM account a
      WHERE a.id IN (SELECT m.account_id FROM membership m
          WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant
            AND (:role = '' OR m.role = :role))
        AND (:like = '' OR a.name LIKE :like OR a.login LIKE :like)\
      """)
  long count(String tenant, String role, String like);

  /** Some of those who were invited and haven't come in yet, who waits longest first. */
  @Query(
      """
      SELECT a.id, a.login, a.name, FALSE AS disabled FROM account a
      JOIN (SELECT m.account_id, MIN(m.created_at) AS invited_at FROM membership m
          WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant AND m.state = 'INVITED'
          GROUP BY m.account_id) waiting ON waiting.account_id = a.id
      ORDER BY waiting.invited_at, a.id LIMIT :most\
      """)
  List<Row> invited(String tenant, int most);

  /** How many of them there are. */
  @Query(
      """
      SELECT COUNT(DISTINCT m.account_id) FROM membership m
      WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant AND m.state = 'INVITED'\
      """)
  long countInvited(String tenant);

  /** One of them. */
  @Query(
      """
      SELECT a.id, a.login, a.name, a.disabled_at IS NOT NULL AS disabled FROM account a
      WHERE a.id = :account AND EXISTS (SELECT 1 FROM membership m
          WHERE m.account_id = a.id AND m.subject_kind = 'TENANT' AND m.subject = :tenant)\
      """)
  Optional<Row> find(String tenant, long account);
}

package org.linli.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every change of a running job names its holder, so that a node that lost it changes nothing. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface JobRows extends GenericRepository<JobRow, Long> {

  JobRow save(JobRow row);

  Optional<JobRow> findById(Long id);

  @Query("SELECT id FROM job WHERE only_one = :word")
  Optional<Long> open(String word);

  @Query(
      """
      SELECT id FROM job WHERE state = 'QUEUED'
      UNION ALL
      SELECT id FROM job WHERE state = 'RUNNING' AND leased_until <= :now
      ORDER BY id LIMIT 20\
      """)
  List<Long> waiting(Instant now);

  @Query(
      """
      UPDATE job SET state = 'RUNNING', holder = :holder, leased_until = :until,
        attempts = attempts + 1, started_at = COALESCE(started_at, :now)
      WHERE id = :id
        AND (state = 'QUEUED' OR (state = 'RUNNING' AND leased_until <= :now))\
      """)
  int claim(long id, String holder, Instant now, Instant until);

  @Query(
      """
      UPDATE job SET leased_until = :until
      WHERE id = :id AND holder = :holder AND state = 'RUNNING'\
      """)
  int extend(long id, String holder, Instant until);

  @Query(
      """
      UPDATE job SET done = :done, total = :total, message = :message, leased_until = :until
      WHERE id = :id AND holder = :holder AND state = 'RUNNING'\
      """)
  int progress(long id, String holder, long done, long total, String message, Instant until);

  @Query("SELECT cancel_requested FROM job WHERE id = :id")
  boolean isCancelRequested(long id);

  @Query(
      """
      UPDATE job SET state = :state, message = :message, file = :file, finished_at = :now,
        only_one = NULL, holder = NULL, leased_until = NULL
      WHERE id = :id AND holder = :holder AND state = 'RUNNING'\
      """)
  int finish(
      long id, String holder, String state, String message, @Nullable Long file, Instant now);

  @Query(
      """
      UPDATE job SET state = 'CANCELLED', finished_at = :now, only_one = NULL
      WHERE id = :id AND state = 'QUEUED'\
      """)
  int cancelQueued(long id, Instant now);

  @Query("UPDATE job SET cancel_requested = TRUE WHERE id = :id AND state = 'RUNNING'")
  int requestCancel(long id);

  @Query("SELECT * FROM job ORDER BY id DESC LIMIT :limit")
  List<JobRow> newest(int limit);

  @Query("SELECT * FROM job WHERE kind = :kind ORDER BY id DESC LIMIT :limit")
  List<JobRow> newestOfKind(String kind, int limit);

  @Query(
      """
      SELECT * FROM job WHERE tenant = :tenant AND account = :account
      ORDER BY id DESC LIMIT :limit\
      """)
  List<JobRow> newestOf(String tenant, long account, int limit);

  @Query("SELECT * FROM job WHERE file IS NOT NULL AND finished_at < :before LIMIT 1000")
  List<JobRow> withFileBefore(Instant before);

  @Query("UPDATE job SET file = NULL WHERE id = :id")
  void forgetFile(long id);
}

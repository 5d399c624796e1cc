package org.linli.volunteer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.OpenCommunities;

/** The volunteers of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VolunteerRegister extends GenericRepository<VolunteerRow, Long>, OpenCommunities {

  VolunteerRow save(VolunteerRow row);

  List<VolunteerRow> saveAll(Iterable<VolunteerRow> rows);

  VolunteerRow update(VolunteerRow row);

  Optional<VolunteerRow> findById(long id);

  List<VolunteerRow> findByIdIn(Collection<Long> ids);

  @Query("SELECT * FROM volunteer WHERE id = :id FOR UPDATE")
  Optional<VolunteerRow> lock(long id);

  /** Locks in the order of the ids, as everyone does, so that nobody waits in a circle. */
  @Query("SELECT * FROM volunteer WHERE id IN (:ids) ORDER BY id FOR UPDATE")
  List<VolunteerRow> lockAll(Collection<Long> ids);

  @Query(
      """
      SELECT * FROM volunteer WHERE account_id = :account
      UNION SELECT * FROM volunteer WHERE guardian_account_id = :account ORDER BY registered_at, id\
      """)
  List<VolunteerRow> actedForBy(long account);

  @Query(
      "SELECT c.path FROM volunteer v JOIN community c ON c.id = v.community_id WHERE v.id = :id")
  Optional<String> pathOf(long id);

  @Query("SELECT path FROM community WHERE id = :community")
  Optional<String> pathOfCommunity(long community);

  @Query(
      """
      UPDATE volunteer SET state = :state, number = :number, reviewed_by = :by, reviewed_at = :at,
        review_reason = :reason WHERE id = :id\
      """)
  void review(
      long id,
      VolunteerState state,
      @Nullable Long number,
      long by,
      Instant at,
      @Nullable String reason);

  @Query("SELECT last_number FROM volunteer_number WHERE id = 1 FOR UPDATE")
  long holdLastNumber();

  @Query("UPDATE volunteer_number SET last_number = :number WHERE id = 1")
  void setLastNumber(long number);

  @Query("UPDATE volunteer SET location_consent_at = :at WHERE id = :id")
  void setLocationConsent(long id, @Nullable Instant at);

  @Query("SELECT id FROM volunteer WHERE account_id = :account")
  Optional<Long> ownOf(long account);

  /** Those with a guardian who were born on a day or before. */
  @Query(
      """
      SELECT * FROM volunteer WHERE guardian_account_id IS NOT NULL AND birth_date <= :bornUntil
      ORDER BY id LIMIT :most FOR UPDATE\
      """)
  List<VolunteerRow> lockGrownWards(LocalDate bornUntil, int most);

  @Query("UPDATE volunteer SET guardian_account_id = NULL WHERE id IN (:ids)")
  void forgetGuardians(Collection<Long> ids);

  /** Which of some accounts act for somebody who may serve. */
  @Query(
      """
      SELECT account_id FROM volunteer WHERE account_id IN (:accounts) AND state = 'APPROVED'
      UNION SELECT guardian_account_id FROM volunteer
      WHERE guardian_account_id IN (:accounts) AND state = 'APPROVED'\
      """)
  List<Long> servingAccounts(Collection<Long> accounts);

  /** How many others an account acts for who may serve. */
  @Query(
      """
      SELECT COUNT(*) FROM volunteer WHERE (account_id = :account OR guardian_account_id = :account)
        AND state = 'APPROVED' AND id <> :except\
      """)
  long servingFor(long account, long except);

  @Query(
      """
      INSERT INTO volunteer_claim (code_hash, volunteer_id, issued_by, issued_at, expires_at)
      VALUES (:hash, :volunteer, :by, :now, :expires)\
      """)
  void addClaim(byte[] hash, long volunteer, long by, Instant now, Instant expires);

  @Query(
      """
      SELECT volunteer_id FROM volunteer_claim
      WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now\
      """)
  Optional<Long> claimed(byte[] hash, Instant now);

  @Query("UPDATE volunteer_claim SET used_at = :now WHERE code_hash = :hash AND used_at IS NULL")
  int useClaim(byte[] hash, Instant now);

  @Query("DELETE FROM volunteer_claim WHERE volunteer_id = :volunteer AND used_at IS NULL")
  void forgetClaims(long volunteer);

  @Query("SELECT COUNT(*) FROM volunteer WHERE community_id = :community AND state = :state")
  long count(long community, VolunteerState state);
}

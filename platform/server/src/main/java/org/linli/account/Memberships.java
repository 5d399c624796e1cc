package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Role;
import org.linli.api.Scope;

/** Memberships with their scopes. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface Memberships extends GenericRepository<Memberships.Row, Long> {

  /** A membership and one prefix of its scope. */
  @MappedEntity
  record Row(
      @Id long id,
      long accountId,
      SubjectKind subjectKind,
      String subject,
      Role role,
      Membership.State state,
      @Nullable String prefix) {}

  @Query(
      """
      SELECT m.id, m.account_id, m.subject_kind, m.subject, m.role, m.state, s.prefix
      FROM membership m LEFT JOIN membership_scope s ON s.membership_id = m.id
      WHERE m.account_id IN (:accounts) ORDER BY m.id, s.prefix\
      """)
  List<Row> rows(Collection<Long> accounts);

  @Query(
      """
      INSERT INTO membership (account_id, subject_kind, subject, role, state, created_at, changed_at)
      VALUES (:account, :kind, :subject, :role, :state, :now, :now)
      ON DUPLICATE KEY UPDATE state = VALUES(state), changed_at = VALUES(changed_at)\
      """)
  void put(
      long account,
      SubjectKind kind,
      String subject,
      Role role,
      Membership.State state,
      Instant now);

  @Query(
      """
      SELECT id FROM membership
      WHERE account_id = :account AND subject_kind = :kind AND subject = :subject AND role = :role\
      """)
  Optional<Long> idOf(long account, SubjectKind kind, String subject, Role role);

  @Query("UPDATE membership SET state = :state, changed_at = :now WHERE id = :id")
  void setState(long id, Membership.State state, Instant now);

  @Query("DELETE FROM membership_scope WHERE membership_id = :id")
  void clearScope(long id);

  @Query("INSERT INTO membership_scope (membership_id, prefix) VALUES (:id, :prefix)")
  void addPrefix(long id, String prefix);

  /** Holds the active ones of a role until the transaction ends. */
  @Query(
      """
      SELECT m.id, m.account_id, m.subject_kind, m.subject, m.role, m.state, NULL AS prefix
      FROM membership m
      WHERE m.subject_kind = :kind AND m.subject = :subject AND m.role = :role
        AND m.state = 'ACTIVE'
      ORDER BY m.id FOR UPDATE\
      """)
  List<Row> holdActive(SubjectKind kind, String subject, Role role);

  @Query(
      """
      SELECT COUNT(*) FROM membership
      WHERE subject_kind = :kind AND subject = :subject AND role = :role AND state = 'ACTIVE'\
      """)
  long countActive(SubjectKind kind, String subject, Role role);

  /** Accounts with one of the roles over a path; an administrator's are over all of the tenant. */
  @Query(
      """
      SELECT DISTINCT m.account_id FROM membership m
      JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
      LEFT JOIN membership_scope s ON s.membership_id = m.id
      WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant AND m.role IN (:roles)
        AND m.state = 'ACTIVE'
        AND (m.role = 'TENANT_ADMINISTRATOR' OR :path LIKE CONCAT(s.prefix, '%'))\
      """)
  List<Long> holdersOver(String tenant, Collection<String> roles, String path);

  /** The memberships behind {@link #holdersOver}, wherever they are, with their scopes. */
  @Query(
      """
      SELECT m.id, m.account_id, m.subject_kind, m.subject, m.role, m.state, s.prefix
      FROM membership m
      JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
      LEFT JOIN membership_scope s ON s.membership_id = m.id
      WHERE m.subject_kind = 'TENANT' AND m.subject = :tenant AND m.role IN (:roles)
        AND m.state = 'ACTIVE' ORDER BY m.id, s.prefix\
      """)
  List<Row> holders(String tenant, Collection<String> roles);

  /** Those of people who work for all of some institutions: theirs is the root of its tree. */
  @Query(
      """
      SELECT DISTINCT m.id, m.account_id, m.subject_kind, m.subject, m.role, m.state, s.prefix
      FROM membership m
      JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
      JOIN membership_scope s ON s.membership_id = m.id AND s.prefix = LPAD(m.subject, 8, '0')
      WHERE m.subject_kind = 'INSTITUTION' AND m.subject IN (:institutions)
        AND m.role = 'INSTITUTION_STAFF' AND m.state = 'ACTIVE' ORDER BY m.id\
      """)
  List<Row> holdersOfWhole(Collection<String> institutions);

  /** How many memberships of an account that may log in are in force in a tenant. */
  @Query(
      """
      SELECT COUNT(*) FROM membership m
      JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
      WHERE m.account_id = :account AND m.subject_kind = 'TENANT' AND m.subject = :tenant
        AND m.state = 'ACTIVE'\
      """)
  long countHere(String tenant, long account);

  /** When it was last changed. */
  @Query("SELECT changed_at FROM membership WHERE id = :id FOR UPDATE")
  Instant holdChangedAt(long id);

  @Query("DELETE FROM membership WHERE id = :id")
  void delete(long id);

  /** All memberships of some accounts, by account. */
  default Map<Long, List<Membership>> of(Collection<Long> accounts) {
    Map<Long, List<Membership>> found = new LinkedHashMap<>();
    if (accounts.isEmpty()) {
      return found;
    }
    Map<Long, List<Row>> byMembership = new LinkedHashMap<>();
    for (Row row : rows(accounts)) {
      byMembership.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
    for (List<Row> rows : byMembership.values()) {
      Row first = rows.getFirst();
      List<String> prefixes = new ArrayList<>();
      for (Row row : rows) {
        if (row.prefix() != null) {
          prefixes.add(row.prefix());
        }
      }
      found
          .computeIfAbsent(first.accountId(), account -> new ArrayList<>())
          .add(
              new Membership(
                  first.id(),
                  new Subject(first.subjectKind(), first.subject()),
                  first.role(),
                  first.state(),
                  new Scope(prefixes)));
    }
    return found;
  }

  /** All memberships of one account. */
  default List<Membership> of(long account) {
    return of(List.of(account)).getOrDefault(account, List.of());
  }

  /** Those of one account that are in force. */
  default List<Membership> active(long account) {
    return of(account).stream().filter(Membership::isActive).toList();
  }

  /** Puts a membership in place, with this state and this scope; what was there is replaced. */
  default long put(
      long account, Subject subject, Role role, Membership.State state, Scope scope, Instant now) {
    put(account, subject.kind(), subject.id(), role, state, now);
    long id = idOf(account, subject.kind(), subject.id(), role).orElseThrow();
    clearScope(id);
    scope.prefixes().forEach(prefix -> addPrefix(id, prefix));
    return id;
  }
}

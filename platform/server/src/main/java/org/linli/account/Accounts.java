package org.linli.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface Accounts extends GenericRepository<Account, Long> {

  Account save(Account account);

  Optional<Account> findById(long id);

  Optional<Account> findByLogin(String login);

  List<Account> findByIdIn(Collection<Long> ids);

  /** The accounts with that name, and the one with that login name. */
  @Query(
      "SELECT * FROM account WHERE name = :name UNION SELECT * FROM account WHERE login = :login")
  List<Account> called(String name, String login);

  /** Makes an account that nobody can log in to yet, unless there is one with that login name. */
  @Query("INSERT IGNORE INTO account (login, name, created_at) VALUES (:login, :name, :now)")
  int reserve(String login, String name, Instant now);

  @Query(
      """
      UPDATE account SET password_hash = :hash, must_change = :mustChange, password_at = :now
      WHERE id = :id\
      """)
  void setPassword(long id, String hash, boolean mustChange, Instant now);

  /** Replaces a hash by one of the same password, unless the password has changed meanwhile. */
  @Query("UPDATE account SET password_hash = :hash WHERE id = :id AND password_hash = :before")
  void rehash(long id, String before, String hash);

  @Query("UPDATE account SET name = :name WHERE id = :id")
  void rename(long id, String name);

  /** Closes an account that is open. */
  @Query("UPDATE account SET disabled_at = :at WHERE id = :id AND disabled_at IS NULL")
  int disable(long id, Instant at);

  /** Opens an account that was closed. */
  @Query("UPDATE account SET disabled_at = NULL WHERE id = :id AND disabled_at IS NOT NULL")
  int enable(long id);
}

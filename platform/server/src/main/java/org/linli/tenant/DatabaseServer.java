package org.linli.tenant;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;

/**
 * A MySQL-protocol server that tenants are placed on: {@code linli.servers.<name>.*}.
 *
 * <p>Two users: the running server's, which may not change what is append-only, and the
 * migrations', which owns the tables. Where only one is given, it does both and the database
 * doesn't guard what is append-only: a warning is logged.
 */
@EachProperty("linli.servers")
final class DatabaseServer {

  private final String name;
  private String url = "";
  private String user = "";
  private String password = "";
  private @Nullable String migrationUser;
  private @Nullable String migrationPassword;
  private boolean createUser;
  private int poolSize = 20;

  DatabaseServer(@Parameter String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** {@code jdbc:mysql://host:port/}, without a schema. */
  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url.endsWith("/") ? url : url + "/";
  }

  /** The running server's user. */
  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The migrations' user: makes schemas and tables and grants them. */
  public String getMigrationUser() {
    return migrationUser == null ? user : migrationUser;
  }

  public void setMigrationUser(@Nullable String migrationUser) {
    this.migrationUser = migrationUser;
  }

  public String getMigrationPassword() {
    return migrationUser == null || migrationPassword == null ? password : migrationPassword;
  }

  public void setMigrationPassword(@Nullable String migrationPassword) {
    this.migrationPassword = migrationPassword;
  }

  /** Whether the running server's user is made by the migrations' (the demo and the tests). */
  public boolean isCreateUser() {
    return createUser;
  }

  public void setCreateUser(boolean createUser) {
    this.createUser = createUser;
  }

  /** Connections to this server at most. */
  public int getPoolSize() {
    return poolSize;
  }

  public void setPoolSize(int poolSize) {
    this.poolSize = poolSize;
  }

  boolean hasTwoUsers() {
    return !getMigrationUser().equals(user);
  }
}

package org.linli.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;

/**
 * The one door to a tenant's data: borrows from the pool of the server where the current tenant is
 * placed and points the connection at its schema.
 *
 * <p>{@code setCatalog} goes through the driver, which then knows that its prepared statements are
 * another schema's; a {@code USE} sent as text would be unseen by its statement cache and return
 * another tenant's rows.
 */
final class TenantDataSource implements DataSource, java.sql.Wrapper {

  private final DatabaseServers servers;

  TenantDataSource(DatabaseServers servers) {
    this.servers = servers;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Tenant tenant = CurrentTenant.get();
    String schema = servers.schemaOf(tenant.id());
    Connection connection = servers.poolOf(tenant.server()).getConnection();
    try {
      if (!schema.equals(connection.getCatalog())) {
        connection.setCatalog(schema);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the user is the server's own");
  }

  @Override
  public java.io.PrintWriter getLogWriter() {
    return new java.io.PrintWriter(java.io.Writer.nullWriter());
  }

  @Override
  public void setLogWriter(java.io.PrintWriter out) {
    // the pools log through SLF4J
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("set on the pools");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("logs through SLF4J");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("not a wrapper of " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}

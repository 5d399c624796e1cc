package org.linli.operator;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;

/** How much the tenants' schemas hold: one question for each database server, now and then. */
@Singleton
class SchemaSizes {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Tenants tenants;
  private final JdbcOperations jdbc;
  private final Clock clock;
  private final String prefix;
  private volatile Read read = new Read(Instant.MIN, Map.of());

  SchemaSizes(
      Tenants tenants,
      @Named("default") JdbcOperations jdbc,
      Clock clock,
      @Value("${linli.schema-prefix:linli_}") String prefix) {
    this.tenants = tenants;
    this.jdbc = jdbc;
    this.clock = clock;
    this.prefix = prefix;
  }

  private record Read(Instant at, Map<TenantId, Long> bytes) {}

  /** Bytes by tenant, of the given tenants, whose schemas all exist. */
  Map<TenantId, Long> of(List<Tenant> withSchema) {
    Instant now = clock.instant();
    Read known = read;
    if (!known.at().isAfter(now.minus(FRESH))
        || withSchema.stream().anyMatch(tenant -> !known.bytes().containsKey(tenant.id()))) {
      read = new Read(now, ask(withSchema));
    }
    return read.bytes();
  }

  private Map<TenantId, Long> ask(List<Tenant> withSchema) {
    Map<String, TenantId> schemas =
        withSchema.stream()
            .collect(Collectors.toMap(tenant -> prefix + tenant.id().value(), Tenant::id));
    Map<TenantId, Long> bytes = new HashMap<>();
    // Any tenant of a server opens the door to that server.
    Map<String, Tenant> doors =
        withSchema.stream()
            .collect(Collectors.toMap(Tenant::server, Function.identity(), (one, other) -> one));
    doors
        .values()
        .forEach(
            door ->
                tenants
                    .within(door, this::sizes)
                    .forEach(
                        (schema, size) -> {
                          if (schemas.containsKey(schema)) {
                            bytes.put(schemas.get(schema), size);
                          }
                        }));
    return bytes;
  }

  private Map<String, Long> sizes() {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT table_schema, SUM(data_length + index_length)"
                          + " FROM information_schema.tables GROUP BY table_schema");
              ResultSet row = select.executeQuery()) {
            Map<String, Long> sizes = new HashMap<>();
            while (row.next()) {
              sizes.put(row.getString(1), row.getLong(2));
            }
            return sizes;
          }
        });
  }
}

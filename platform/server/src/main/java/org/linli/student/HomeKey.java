package org.linli.student;

import java.util.Optional;
import org.linli.api.Problem;
import org.linli.tenant.Tenant;

/**
 * An object of a university as the desk names it: {@code zhanjiang-12}.
 *
 * @param tenant the tenant where it is kept
 * @param id its id there
 */
record HomeKey(String tenant, long id) {

  static HomeKey of(Tenant tenant, long id) {
    return new HomeKey(tenant.id().value(), id);
  }

  static Optional<HomeKey> read(String text) {
    return text.matches("[a-z][a-z0-9]{1,30}-[0-9]{1,18}")
        ? Optional.of(
            new HomeKey(
                text.substring(0, text.indexOf('-')),
                Long.parseLong(text.substring(text.indexOf('-') + 1))))
        : Optional.empty();
  }

  static HomeKey require(String text) {
    return read(text).orElseThrow(Problem::notFound);
  }

  @Override
  public String toString() {
    return tenant + "-" + id;
  }
}

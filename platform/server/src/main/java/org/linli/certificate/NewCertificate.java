package org.linli.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * A certificate that is asked for, checked as the form on the page is.
 *
 * @param volunteer whose; only where the address doesn't say it
 * @param from the first day of service
 * @param until the last day of service, today at the latest
 * @param community only what was served in this one, by its id
 * @param entries only these entries of the ledger, by their ids; without them all that stand
 */
@Serdeable
record NewCertificate(
    @Nullable Long volunteer,
    @Nullable String from,
    @Nullable String until,
    @Nullable Long community,
    @Nullable List<Long> entries) {

  Form form() {
    return Form.empty()
        .put("from", from)
        .put("until", until)
        .put("community", community)
        .putAll("entry", entries == null ? List.of() : entries);
  }
}

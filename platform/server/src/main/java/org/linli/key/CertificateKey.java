package org.linli.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A tenant's key for certificates as it stands in the control schema: its private half wrapped. */
@MappedEntity("certificate_key")
record CertificateKey(
    String tenant, @Id int generation, byte[] wrapped, byte[] publicKey, Instant startsAt) {

  String id() {
    return tenant + "-" + generation;
  }
}

package org.linli.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A tenant's key for personal data as it stands in the control schema: wrapped. */
@MappedEntity("tenant_key")
record TenantKey(@Id String tenant, byte[] wrapped) {}

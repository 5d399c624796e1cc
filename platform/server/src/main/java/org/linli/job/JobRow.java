package org.linli.job;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as a row; {@code payload} and {@code message} are JSON. */
@MappedEntity("job")
record JobRow(
    @Id @GeneratedValue @Nullable Long id,
    String kind,
    @Nullable String tenant,
    long account,
    String roles,
    String address,
    String payload,
    @Nullable String onlyOne,
    @TypeDef(type = DataType.STRING) Job.State state,
    long done,
    long total,
    String message,
    @Nullable Long file,
    int attempts,
    boolean cancelRequested,
    @Nullable String holder,
    @Nullable Instant leasedUntil,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {}

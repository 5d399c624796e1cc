package org.linli.plugin.beibei;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What a station puts on its sign besides.
 *
 * @param content a line each
 */
@MappedEntity("beibei_coverage_sign")
record SignContent(@Id long stationId, String content, Instant changedAt) {}

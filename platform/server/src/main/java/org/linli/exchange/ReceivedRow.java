package org.linli.exchange;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The newest counts of one topic from one tenant below.
 *
 * @param id its row
 * @param topic what is counted
 * @param sender the sender's id
 * @param senderName the sender's name
 * @param division the sender's division code
 * @param countedAt when they were counted
 * @param receivedAt when they came
 * @param counts the counts as JSON, see {@link SentCounts}
 */
@MappedEntity("received_counts")
record ReceivedRow(
    @Id @GeneratedValue @Nullable Long id,
    String topic,
    String sender,
    String senderName,
    String division,
    Instant countedAt,
    Instant receivedAt,
    String counts) {}

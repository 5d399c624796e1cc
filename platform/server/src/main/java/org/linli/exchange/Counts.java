package org.linli.exchange;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.CountsUpwards;
import org.linli.outbox.Outbox;
import org.linli.tenant.CurrentTenant;

/** Sends counts through the outbox of the current tenant, and reads what has come. */
@Singleton
class Counts implements CountsUpwards {

  private final Outbox outbox;
  private final ReceivedRows received;
  private final ObjectMapper json;
  private final Audit audit;
  private final Clock clock;

  Counts(Outbox outbox, ReceivedRows received, ObjectMapper json, Audit audit, Clock clock) {
    this.outbox = outbox;
    this.received = received;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void send(String topic, List<Count> counts) {
    CurrentTenant.get()
        .above()
        .ifPresent(
            above -> {
              audit.record("counts.sent", "topic", topic, Map.of("to", above.value()));
              outbox.send(
                  TakingCounts.TOPIC,
                  topic,
                  Map.of(
                      "topic", topic,
                      "countedAt", clock.instant().toString(),
                      "counts", write(counts)));
            });
  }

  @Override
  public List<Received> received(String topic) {
    return received.findByTopicOrderByDivision(topic).stream()
        .map(
            row ->
                new Received(
                    row.sender(),
                    row.senderName(),
                    row.division(),
                    row.countedAt(),
                    read(row.counts())))
        .toList();
  }

  private String write(List<Count> counts) {
    try {
      return json.writeValueAsString(SentCounts.of(counts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Count> read(String counts) {
    try {
      return json.readValue(counts, SentCounts.class).toCounts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.linli.submission;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.job.InEveryTenant;
import org.linli.report.FormContents;
import org.linli.submission.Rolled.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows and sums of forms that left or came before any were kept, from their sealed text,
 * so that summaries have them: once for each form, a part at a time. What is done stays done, so it
 * goes on where it was broken off; afterwards there is nothing to find.
 */
@Singleton
class CatchingUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

  private final InEveryTenant everywhere;
  private final Part part;

  CatchingUp(InEveryTenant everywhere, Part part) {
    this.everywhere = everywhere;
    this.part = part;
  }

  @Scheduled(
      fixedDelay = "${linli.submission.catch-up:12h}",
      initialDelay = "${linli.submission.catch-up-first:1m}")
  void run() {
    everywhere.run("submission-rows", Duration.ofHours(2), this::here);
  }

  /** All that is left in the current tenant. */
  void here() {
    for (Origin origin : Origin.values()) {
      long last = 0;
      while (last >= 0) {
        last = part.keep(origin, last);
      }
    }
  }

  /** A part of it, in a transaction of its own. */
  @Singleton
  static class Part {

    private static final int SIZE = 50;

    private final Sql sql;
    private final RollingUp rolling;
    private final Sealing sealing;

    Part(Sql sql, RollingUp rolling, Sealing sealing) {
      this.sql = sql;
      this.rolling = rolling;
      this.sealing = sealing;
    }

    private record Text(long number, String sealed) {}

    /**
     * Keeps the rows of the next forms whose rows aren't kept. They are locked, so that none is
     * sent anew meanwhile.
     *
     * @param after the number of the last form that was looked at
     * @return the same for the next part; below zero when there is none
     */
    @Transactional
    long keep(Origin origin, long after) {
      List<Long> numbers =
          sql.query(
              "SELECT s.id FROM %s LEFT JOIN rolled_form r ON r.origin = ? AND r.form_no = s.id"
                      .formatted(origin == Origin.OWN ? "submission s" : "received_submission s")
                  + " WHERE s.id > ? AND r.form_no IS NULL"
                  + (origin == Origin.OWN ? " AND s.version > 0" : "")
                  + " ORDER BY s.id LIMIT "
                  + SIZE
                  + " FOR UPDATE",
              List.of(origin.name(), after),
              row -> row.getLong(1));
      texts(origin, numbers).forEach(text -> keep(origin, text));
      return numbers.size() < SIZE ? -1 : numbers.getLast();
    }

    /** Versions are never changed, and so aren't locked. */
    private List<Text> texts(Origin origin, List<Long> numbers) {
      Condition some = Condition.in("s.id", numbers);
      return sql.query(
          switch (origin) {
                case OWN ->
                    "SELECT s.id, v.sealed FROM submission s JOIN submission_version v"
                        + " ON v.submission_id = s.id AND v.version = s.version WHERE ";
                case RECEIVED -> "SELECT s.id, s.sealed FROM received_submission s WHERE ";
              }
              + some.sql(),
          some.values(),
          row -> new Text(row.getLong(1), row.getString(2)));
    }

    private void keep(Origin origin, Text text) {
      FormContents contents;
      try {
        contents = sealing.read(text.sealed()).contents();
      } catch (RuntimeException e) {
        // The others' sums are told; this one's rows were never there.
        LOG.warn("what is sealed in {} {} can't be read", origin, text.number(), e);
        return;
      }
      rolling.keep(origin, text.number(), contents);
    }
  }
}

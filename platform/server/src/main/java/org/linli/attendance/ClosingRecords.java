package org.linli.attendance;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.linli.job.InEveryTenant;

/** Notes again and again which past sessions are recorded, and tells who forgot to check out. */
@Singleton
class ClosingRecords {

  private final InEveryTenant everywhere;
  private final Recording recording;
  private final AttendanceNews news;

  ClosingRecords(InEveryTenant everywhere, Recording recording, AttendanceNews news) {
    this.everywhere = everywhere;
    this.recording = recording;
    this.news = news;
  }

  @Scheduled(
      fixedDelay = "${linli.attendance.close:10m}",
      initialDelay = "${linli.attendance.close:10m}")
  void close() {
    everywhere.run("attendance-close", Duration.ofMinutes(30), this::closeHere);
  }

  /** Those of the current tenant, some hundred at a time. */
  void closeHere() {
    while (recording.close() > 0) {
      // A part at a time, so that nobody waits long for a lock.
    }
    while (news.tellMissing()) {
      // Just so.
    }
  }
}

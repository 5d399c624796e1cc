package org.linli.attendance;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.job.InEveryTenant;
import org.linli.notice.NoticeKind;
import org.linli.notice.OnceTold;
import org.linli.notice.TellingKeepers;

/**
 * Tells those who keep communities every morning which sessions have to be recorded soon and which
 * weren't in time (LAW-2), each session once for either.
 */
@Singleton
class RemindingOfRecords {

  private final InEveryTenant everywhere;
  private final Recording recording;
  private final TellingKeepers telling;
  private final OnceTold once;

  RemindingOfRecords(
      InEveryTenant everywhere, Recording recording, TellingKeepers telling, OnceTold once) {
    this.everywhere = everywhere;
    this.recording = recording;
    this.telling = telling;
    this.once = once;
  }

  @Scheduled(cron = "0 30 8 * * *", zoneId = "Asia/Shanghai")
  void remind() {
    everywhere.run("recording-reminding", Duration.ofHours(1), this::remindHere);
  }

  /** Those of the current tenant. */
  @Transactional
  void remindHere() {
    tell(Recording.State.SOON, NoticeKind.RECORDING_SOON, "recording-soon");
    tell(Recording.State.LATE, NoticeKind.RECORDING_LATE, "recording-late");
  }

  private void tell(Recording.State state, NoticeKind kind, String what) {
    List<Recording.Pressing> pressing = recording.untold(state, what);
    telling.count(
        kind,
        pressing.stream().map(Recording.Pressing::path).toList(),
        "/recording?state=" + state);
    once.told(what, pressing.stream().map(Recording.Pressing::session).toList());
  }
}

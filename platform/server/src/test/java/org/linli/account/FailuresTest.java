package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final int LIMIT = 5;

  @Test
  void the_fifth_attempt_in_a_row_closes_the_door_for_a_quarter_of_an_hour() {
    Failures failures = attempts(4);
    assertThat(failures.isLocked(NOON)).isFalse();
    failures = failures.attempted(NOON, LIMIT);
    assertThat(failures.isLocked(NOON)).isTrue();
    assertThat(failures.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
  }

  @Test
  void after_the_lock_counting_begins_anew() {
    Instant later = NOON.plus(Failures.LOCK);
    Failures failures = attempts(5);
    assertThat(failures.isLocked(later)).isFalse();
    assertThat(failures.attempted(later, LIMIT).count()).isEqualTo(1);
    assertThat(failures.attempted(later, LIMIT).isLocked(later)).isFalse();
  }

  @Test
  void a_quiet_quarter_of_an_hour_forgets_earlier_mistakes() {
    Instant later = NOON.plus(Failures.LOCK).plusMillis(1);
    assertThat(attempts(4).attempted(later, LIMIT).count()).isEqualTo(1);
  }

  @Test
  void a_success_takes_back_its_own_attempt_only() {
    assertThat(attempts(5).takenBack().count()).isEqualTo(4);
    assertThat(attempts(5).takenBack().isLocked(NOON)).isFalse();
  }

  private static Failures attempts(int count) {
    Failures failures = Failures.NONE;
    for (int i = 0; i < count; i++) {
      failures = failures.attempted(NOON, LIMIT);
    }
    return failures;
  }
}

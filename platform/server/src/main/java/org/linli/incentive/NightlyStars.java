package org.linli.incentive;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.linli.job.InEveryTenant;

/** Follows a scale that came with a new version of a plugin, or whose counting broke off. */
@Singleton
class NightlyStars {

  private final InEveryTenant everywhere;
  private final RescalingStars rescaling;

  NightlyStars(InEveryTenant everywhere, RescalingStars rescaling) {
    this.everywhere = everywhere;
    this.rescaling = rescaling;
  }

  @Scheduled(cron = "0 40 3 * * *", zoneId = "Asia/Shanghai")
  void run() {
    everywhere.runWhereOpen("stars", Duration.ofHours(2), rescaling::follow);
  }
}

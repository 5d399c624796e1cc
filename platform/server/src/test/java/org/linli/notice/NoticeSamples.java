package org.linli.notice;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A notice, for the trials of every route. */
@Factory
final class NoticeSamples {

  @Singleton
  Sample notice() {
    return Sample.of(
        "notice",
        (server, ground) -> {
          NoticeDesk desk = new NoticeDesk(server, ground.tenant());
          String login = desk.someone();
          return Found.owned(desk.told(login, NoticeKind.PROPOSAL_WAITING), login);
        });
  }
}

package org.linli.survey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunitySection.Shown;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingPart;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** The surveys that ask a paired unit, at its desk, with the way to its one answer. */
@Singleton
final class SurveysAtDesk implements PairingPart {

  private final PartnerCodes codes;
  private final Clock clock;

  SurveysAtDesk(PartnerCodes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * A line.
   *
   * @param path where it is answered, below the site
   */
  record Line(String title, LocalDate until, boolean used, String path) {}

  @Override
  public Optional<Shown> of(Pairing pairing) {
    return Optional.empty();
  }

  @Override
  public Optional<Shown> atDesk(Pairing pairing) {
    List<Line> lines =
        codes.of(pairing.id()).stream()
            .filter(one -> one.survey().on(Time.today(clock)) == Survey.State.OPEN)
            .map(
                one ->
                    new Line(
                        one.survey().title(),
                        one.survey().ended(),
                        one.used(),
                        "/" + CurrentTenant.get().id() + "/survey/" + one.code().grouped()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("survey.title", "survey/at-desk", Map.of("lines", lines)));
  }
}

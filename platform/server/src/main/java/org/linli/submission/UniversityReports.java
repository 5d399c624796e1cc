package org.linli.submission;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Viewer;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.institution.Institution;
import org.linli.report.UniversityForms;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * A university fills, completes and sends a form (GD-15): straight to the tenant above its home, by
 * whose people nobody looks at it on the way.
 */
@Singleton
class UniversityReports {

  private final UniversityHomes homes;
  private final RecordsElsewhere elsewhere;
  private final Turns turns;
  private final UniversityForms forms;
  private final SubmissionTable submissions;
  private final Submitting submitting;
  private final AskingBack asking;
  private final KeepingEvidence evidence;
  private final Filing filing;
  private final Viewer viewer;
  private final Clock clock;

  UniversityReports(
      UniversityHomes homes,
      RecordsElsewhere elsewhere,
      Turns turns,
      UniversityForms forms,
      SubmissionTable submissions,
      Submitting submitting,
      AskingBack asking,
      KeepingEvidence evidence,
      Filing filing,
      Viewer viewer,
      Clock clock) {
    this.homes = homes;
    this.elsewhere = elsewhere;
    this.turns = turns;
    this.forms = forms;
    this.submissions = submissions;
    this.submitting = submitting;
    this.asking = asking;
    this.evidence = evidence;
    this.filing = filing;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Which form is meant: as its address says. */
  record Address(long institution, String form, String turn) {

    /** Where it stands at the universities' desk. */
    public String path() {
      return UniversityReports.path(Long.toString(institution), form, turn);
    }
  }

  /** Where a university's form stands at the universities' desk. */
  static String path(String university, String form, String turn) {
    return "/university/reports/%s/%s/%s".formatted(university, form, turn);
  }

  /** Does something at the university's home, with what is owed there. */
  <T> T at(Address address, BiFunction<OwedTurn, ReportUnit, T> work) {
    Institution university = homes.university(address.institution());
    Tenant home = homes.requireHome(university);
    boolean paired = homes.isPaired(university, home);
    return homes.within(
        home, () -> work.apply(owed(address, paired), UniversityHomes.unit(university)));
  }

  private OwedTurn owed(Address address, boolean paired) {
    return turns
        .find(address.form(), address.turn())
        .filter(one -> one.form().sending().unit() == ReportUnit.Kind.UNIVERSITY)
        .map(one -> paired ? one : one.owedByNobody())
        .orElseThrow(Problem::notFound);
  }

  /** Asks all tenants anew, for the turn and for the one a year before, which checks look at. */
  void gather(Address address) {
    Institution university = homes.university(address.institution());
    List<ReportTurn> asked =
        at(
            address,
            (owed, unit) -> {
              if (Time.today(clock).isBefore(owed.turn().from())) {
                throw new Refused("submit", "submission.refused.early", owed.turn().from());
              }
              return owed.form()
                  .sending()
                  .schedule()
                  .yearBefore(owed.turn())
                  .map(before -> List.of(owed.turn(), before))
                  .orElse(List.of(owed.turn()));
            });
    elsewhere.gather(university, homes.requireHome(university), address.form(), asked);
  }

  /** Asks them if nobody has yet, and there is still something to fill. */
  void gatherFirst(Address address) {
    boolean needed =
        at(
            address,
            (owed, unit) ->
                !Time.today(clock).isBefore(owed.turn().from())
                    && forms.told(address.form(), unit, owed.turn()).isEmpty());
    if (needed) {
      gather(address);
    }
  }

  long submit(Address address, String seen, boolean missingSeen) {
    return at(
        address,
        (owed, unit) -> submitting.submit(owed, unit, seen, missingSeen, viewer.account()));
  }

  /** Asks the tenant above for what was sent. */
  void askBack(Address address) {
    at(
        address,
        (owed, unit) -> {
          Submission one =
              submissions.find(address.form(), address.turn(), unit).orElseThrow(Problem::notFound);
          asking.ask(one.id(), viewer.account());
          return address;
        });
  }

  void type(Address address, String at, Form said) {
    done(
        address,
        (owed, unit) -> forms.type(address.form(), unit, owed.turn(), at, said, viewer.account()));
  }

  void withdraw(Address address, String at, Form said) {
    done(
        address,
        (owed, unit) ->
            forms.withdraw(address.form(), unit, owed.turn(), at, said, viewer.account()));
  }

  void typeLines(Address address, Form said) {
    done(
        address,
        (owed, unit) -> forms.typeLines(address.form(), unit, owed.turn(), said, viewer.account()));
  }

  void keep(Address address, String name, InputStream bytes) {
    at(
        address,
        (owed, unit) -> {
          evidence.keep(owed, unit, name, bytes, viewer.account());
          return address;
        });
  }

  /** A file beside the form, open to be read; whoever reads it closes it. */
  record Opened(StoredFile file, InputStream bytes) {}

  Opened open(Address address, long file) {
    return at(
        address,
        (owed, unit) ->
            submissions
                .find(address.form(), address.turn(), unit)
                .flatMap(
                    one ->
                        filing.of(SubmissionFiles.KIND, one.id()).stream()
                            .filter(kept -> Long.valueOf(file).equals(kept.id()))
                            .findFirst())
                .map(kept -> new Opened(kept, filing.open(kept)))
                .orElseThrow(Problem::notFound));
  }

  private void done(Address address, BiConsumer<OwedTurn, ReportUnit> work) {
    whileWithUnit(
        address,
        (owed, unit) -> {
          work.accept(owed, unit);
          return address;
        });
  }

  /** Does something to a form while it is in the university's hands. */
  <T> T whileWithUnit(Address address, BiFunction<OwedTurn, ReportUnit, T> work) {
    return at(
        address,
        (owed, unit) -> {
          boolean gone =
              submissions
                  .find(address.form(), address.turn(), unit)
                  .filter(one -> !one.state().isWithUnit())
                  .isPresent();
          if (gone) {
            throw new Refused("submit", "submission.refused.already");
          }
          return work.apply(owed, unit);
        });
  }
}

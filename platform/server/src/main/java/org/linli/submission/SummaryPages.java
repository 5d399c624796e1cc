package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.division.AreaChoices;
import org.linli.submission.OwnSummary.Asked;
import org.linli.submission.OwnSummary.Table;

/** A turn from all units of the tenant in one table, as they stand at this moment. */
@Singleton
class SummaryPages {

  private static final int ON_A_PAGE = 50;

  private final DuePages due;
  private final OwnSummary summary;
  private final OwingRows owing;
  private final AreaChoices areas;
  private final Clock clock;

  SummaryPages(DuePages due, OwnSummary summary, OwingRows owing, AreaChoices areas, Clock clock) {
    this.due = due;
    this.summary = summary;
    this.owing = owing;
    this.areas = areas;
    this.clock = clock;
  }

  /** The turns of forms that units below the tenant send. */
  private List<OwedTurn> choices() {
    return due.choices().stream().filter(one -> isBelow(one.form().sending().unit())).toList();
  }

  private static boolean isBelow(ReportUnit.Kind kind) {
    return switch (kind) {
      case COUNTY, TOWNSHIP, COMMUNITY -> true;
      case TENANT, UNIVERSITY -> false;
    };
  }

  /** The turn that is asked for, else the latest. */
  private Optional<OwedTurn> chosen(List<OwedTurn> choices, String turn) {
    int slash = Math.max(0, turn.indexOf('/'));
    return due.chosen(choices, turn.substring(0, slash), turn.substring(slash).replace("/", ""));
  }

  /** The turn that is asked for, where there must be one. */
  OwedTurn owed(String turn) {
    return chosen(choices(), turn).orElseThrow(Problem::notFound);
  }

  Page show(Asked asked, int page) {
    List<OwedTurn> choices = choices();
    Optional<OwedTurn> chosen = chosen(choices, asked.turn());
    Page shown =
        Page.of("submission/summary")
            .crumb("/due", "submission.title")
            .with("choices", choices)
            .with("chosen", chosen.orElse(null))
            .with("asked", asked);
    if (chosen.isEmpty()) {
      return shown;
    }
    OwedTurn owed = chosen.orElseThrow();
    SentRows.Count count = summary.count(owed, asked);
    Page found =
        shown
            .with("address", owed.form().id() + "/" + owed.turn().key())
            .with("area", areas.of(summary.scope(), asked.area()))
            .with("count", count)
            .with("now", clock.instant())
            .with("lacking", count.units() - count.sent())
            .with("spared", owing.spared(owed, summary.scope(), asked.area()));
    if (asked.rows()) {
      return found.with("rolled", summary.rows(owed, asked, page, ON_A_PAGE));
    }
    Table table = summary.table(owed, asked, new Paging(page, ON_A_PAGE, count.units()));
    return found
        .with("columns", table.columns())
        .with("totals", table.totals())
        .with("length", table.length())
        .with("lines", table.lines())
        .with("paging", table.paging());
  }
}

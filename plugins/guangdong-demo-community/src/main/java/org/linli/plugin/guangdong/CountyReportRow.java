package org.linli.plugin.guangdong;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityService.Needs;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.Served;
import org.linli.api.Message;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.api.ReportCheck.Found;
import org.linli.api.ReportCheck.Looked;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;

/** A community's row in the county's quarterly report (GD-14), from what is on record of it. */
final class CountyReportRow {

  private static final String WORDS = GuangdongDemoCommunity.ID + ".county-report.";
  private static final List<PopulationGroup> SERVED =
      List.of(
          PopulationGroup.IN_NEED,
          PopulationGroup.ELDERLY_ALONE,
          PopulationGroup.DISABLED,
          PopulationGroup.CHILDREN_IN_NEED);

  private final PrintedWords words;

  CountyReportRow(PrintedWords words) {
    this.words = words;
  }

  /** The row, numbered from 1. */
  Row of(
      int number,
      CommunityFacts community,
      Map<PopulationGroup, PopulationFigure> people,
      Needs needs,
      List<Paired> paired,
      Served served) {
    return new Row(
        String.valueOf(community.id()),
        community.shortName(),
        community.path(),
        List.of(
            Cell.of(Amount.of(number)),
            Cell.of(community.shortName()),
            toBeServed(community.id(), people),
            Cell.of(Amount.of(needs.asked())),
            Cell.of(Amount.of(needs.done())),
            Cell.of(Amount.of(needs.open())),
            Cell.of(register(paired)),
            Cell.of(Amount.of(served.sessions())),
            Cell.of(Amount.of(served.people())),
            Cell.of(new Amount(PairingSummaryRow.hours(served.minutes()))),
            Cell.of(new Missing())));
  }

  /** Blank where nobody has entered any of the groups, which is not the same as nobody there. */
  private Cell toBeServed(long community, Map<PopulationGroup, PopulationFigure> people) {
    List<String> parts = new ArrayList<>();
    for (PopulationGroup group : SERVED) {
      PopulationFigure figure = people.get(group);
      if (figure != null) {
        parts.add(words.of("group." + group, figure.people()));
      }
    }
    return parts.isEmpty()
        ? new Cell(
            new Missing(),
            List.of(
                Finding.missing(
                    Message.of(WORDS + "no-served"),
                    "/communities/%d/population".formatted(community))))
        : Cell.of(String.join("\n", parts));
  }

  /**
   * A request may be taken back, or nobody could help: it is neither done nor open. The report has
   * no column for those, so that whoever sends it is told why the figures don't add up.
   */
  static List<Found> endedOtherwise(Looked looked) {
    List<Found> found = new ArrayList<>();
    for (Row row : looked.rows()) {
      BigDecimal asked = looked.figure(row, "asked").orElse(BigDecimal.ZERO);
      BigDecimal done = looked.figure(row, "done").orElse(BigDecimal.ZERO);
      BigDecimal open = looked.figure(row, "open").orElse(BigDecimal.ZERO);
      BigDecimal rest = asked.subtract(done).subtract(open);
      if (rest.signum() != 0) {
        Message sentence =
            Message.of(
                WORDS + (rest.signum() > 0 ? "ended-otherwise" : "more-than-asked"),
                asked.toPlainString(),
                done.toPlainString(),
                open.toPlainString(),
                rest.abs().toPlainString());
        found.add(
            new Found(
                row.key(), "asked", new Finding(Finding.Kind.ODD, sentence, null, Clauses.GD_14)));
      }
    }
    return found;
  }

  private String register(List<Paired> paired) {
    List<String> lines = new ArrayList<>();
    for (Paired one : paired) {
      LocalDate until = one.until();
      String days =
          until == null
              ? words.of("answer.from", one.from())
              : words.of("answer.fromTo", one.from(), until);
      int number = lines.size() + 1;
      lines.add(
          one.duty().isBlank()
              ? words.of("answer.pairing.bare", number, one.partner(), days)
              : words.of("answer.pairing", number, one.partner(), one.duty().strip(), days));
    }
    return String.join("\n", lines);
  }
}

package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityService;
import org.linli.api.CommunityService.Needs;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.Served;
import org.linli.api.Population;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportSchedule.Quarterly;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;

/**
 * The county's quarterly report to its city (GD-14): those to be served and what they ask for, the
 * register of pairings, and what was done. A community of which nothing is on record has no row.
 * Seven statements for the county.
 */
@Singleton
class CountyReportForm {

  /** Its name in addresses. */
  static final String ID = "guangdong-county-report";

  /** The document says each quarter and no day; half a month after its end is ours. */
  private static final int DAYS = 15;

  private static final Served NOTHING = new Served(0, 0, 0, 0);
  private static final Needs NONE = new Needs(0, 0, 0);

  private final Communities communities;
  private final CommunityService service;
  private final Population population;
  private final PrintedWords words = new PrintedWords("county-report");
  private final CountyReportRow row = new CountyReportRow(words);
  private final ReportForm form;

  CountyReportForm(Communities communities, CommunityService service, Population population) {
    this.communities = communities;
    this.service = service;
    this.population = population;
    this.form = declare(words, this::fill).checkedBy(List.of(CountyReportRow::endedOtherwise));
  }

  ReportForm form() {
    return form;
  }

  static ReportForm declare(PrintedWords words, ReportForm.Filling filling) {
    return new ReportForm(
        ID,
        words.of("title"),
        Clauses.GD_14,
        Set.of(Filler.CITY),
        new Sending(
            ReportUnit.Kind.COUNTY,
            new ReportSchedule(
                    Clauses.GD_14, new Quarterly(DAYS), LocalDate.of(2022, 10, 1), null, null)
                .dayLeftOpen(),
            List.of(Taker.TENANT)),
        List.of(Field.unit(words.of("head.unit"), true)),
        List.of(
            column(words, "number", 12, Entry.NONE).notAddedUp(),
            column(words, "name", 28, Entry.NONE),
            noted(words, "served", 42, Align.START, Entry.WORDS),
            new Group(
                words.of("group.needs"),
                List.of(
                    column(words, "asked", 14, Entry.FIGURE).addedUp(),
                    column(words, "done", 14, Entry.FIGURE).addedUp(),
                    column(words, "open", 14, Entry.FIGURE).addedUp())),
            noted(words, "pairings", 60, Align.START, Entry.WORDS),
            new Group(
                words.of("group.service"),
                List.of(
                    column(words, "sessions", 16, Entry.FIGURE).addedUp(),
                    column(words, "people", 16, Entry.FIGURE).addedUp(),
                    noted(words, "hours", 16, Align.CENTER, Entry.FIGURE)
                        .addedUp()
                        .withDecimals())),
            new Column("progress", words.of("column.progress"), "", 35, Align.START, Entry.WORDS)),
        List.of(),
        Page.A4_LANDSCAPE,
        filling);
  }

  private static Column column(PrintedWords words, String id, int width, Entry entry) {
    return new Column(id, words.of("column." + id), "", width, Align.CENTER, entry);
  }

  private static Column noted(PrintedWords words, String id, int width, Align align, Entry entry) {
    String note = words.of("column." + id + ".note");
    return new Column(id, words.of("column." + id), note, width, align, entry);
  }

  private ReportContents fill(ReportUnit unit, ReportTurn turn) {
    Scope county = new Scope(List.of(unit.path()));
    List<CommunityFacts> all = communities.within(county);
    List<Long> ids = all.stream().map(CommunityFacts::id).toList();
    Map<Long, List<Paired>> paired = service.paired(county, turn.from(), turn.to());
    Map<Long, Served> served = service.served(ids, turn.from(), turn.to());
    Map<Long, Needs> needs = service.needs(ids, turn.from(), turn.to());
    Map<Long, Map<PopulationGroup, PopulationFigure>> people =
        population.of(ids, turn.to().getYear());
    List<Row> rows = new ArrayList<>();
    for (CommunityFacts one : all) {
      long id = one.id();
      if (paired.containsKey(id)
          || served.containsKey(id)
          || needs.containsKey(id)
          || people.containsKey(id)) {
        rows.add(
            row.of(
                rows.size() + 1,
                one,
                people.getOrDefault(id, Map.of()),
                needs.getOrDefault(id, NONE),
                paired.getOrDefault(id, List.of()),
                served.getOrDefault(id, NOTHING)));
      }
    }
    return new ReportContents(rows, List.of());
  }
}

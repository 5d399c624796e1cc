package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityService;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.ReportCheck;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Header;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportSchedule.From;
import org.linli.api.ReportSchedule.Once;
import org.linli.api.ReportSchedule.Together;
import org.linli.api.ReportSchedule.YearSoFar;
import org.linli.api.ReportTurn;
import org.linli.api.ReportTyping;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.plugin.guangdong.PairingSummaryRow.Known;

/**
 * Form 2 (GD-17), 结对及工作开展情况汇总表: the demonstration communities and all that are paired, and what was
 * done there in the year so far. Eight statements for all of them.
 */
@Singleton
class PairingSummaryForm {

  /** Its name in addresses. */
  static final String ID = "guangdong-form-2";

  private final Designations designations;
  private final Communities communities;
  private final CommunityService service;
  private final PairingSummaryRow row;
  private final ReportForm form;

  PairingSummaryForm(Designations designations, Communities communities, CommunityService service) {
    this.designations = designations;
    this.communities = communities;
    this.service = service;
    PrintedWords words = new PrintedWords("form-2");
    this.row = new PairingSummaryRow(words);
    this.form = declare(words, this::fill);
  }

  ReportForm form() {
    return form;
  }

  /** 10月1日前 in the first cycle, 每年6月30日、12月15日前 from October 2023. */
  static ReportSchedule schedule(PrintedWords words) {
    LocalDate begin = LocalDate.of(2022, 8, 1);
    LocalDate due = LocalDate.of(2022, 10, 1);
    ReportTurn first = new ReportTurn("2022-10-01", words.of("turn.first"), begin, due, due, null);
    return new ReportSchedule(
        Clauses.GD_15_YEARLY, new Together(List.of(new Once(first), yearly())), begin, null, null);
  }

  /** The declaration; the widths share the 267 mm between the margins of a lying A4 page. */
  static ReportForm declare(PrintedWords words, ReportForm.Filling filling) {
    return new ReportForm(
            ID,
            words.of("title"),
            Clauses.GD_17,
            Set.of(Filler.CITY),
            new Sending(ReportUnit.Kind.TENANT, schedule(words), List.of(Taker.OVERSEER)),
            List.of(new Field(words.of("head.unit"), BasicFactsForm.UNIT, true)),
            columns(words),
            List.of(
                new Field(words.of("foot.contact"), BasicFactsForm.CONTACT, false),
                new Field(words.of("foot.phone"), BasicFactsForm.PHONE, false)),
            Page.A4_LANDSCAPE,
            filling)
        .checkedBy(checks());
  }

  /** The columns of annex 2, which cities and universities share. */
  static List<Header> columns(PrintedWords words) {
    return List.of(
        column(words, "number", 12, Align.CENTER, Entry.NONE).notAddedUp(),
        column(words, "name", 24, Align.CENTER, Entry.NONE),
        noted(words, "type", 24, Align.CENTER, Entry.NONE),
        column(words, "partners", 34, Align.START, Entry.WORDS),
        noted(words, "projects", 66, Align.START, Entry.WORDS)
            .typedAs(new ReportTyping.EachAtMost(PairingSummaryRow.INTRODUCTION)),
        column(words, "sessions", 33, Align.START, Entry.WORDS)
            .typedAs(new ReportTyping.EachCounted()),
        column(words, "visits", 20, Align.CENTER, Entry.FIGURE).addedUp(),
        column(words, "people", 18, Align.CENTER, Entry.FIGURE).addedUp(),
        column(words, "hours", 18, Align.CENTER, Entry.FIGURE).addedUp().withDecimals(),
        column(words, "remarks", 18, Align.CENTER, Entry.WORDS));
  }

  /** Service is hardly less than a year before. */
  static List<ReportCheck> checks() {
    return List.of(
        ReportCheck.notBelowYearBefore("people", Clauses.GD_18_GROWTH),
        ReportCheck.notBelowYearBefore("hours", Clauses.GD_18_GROWTH));
  }

  /** 每年6月30日、12月15日前. */
  static From yearly() {
    return new From(
        LocalDate.of(2023, 10, 1), new YearSoFar(List.of(MonthDay.of(6, 30), MonthDay.of(12, 15))));
  }

  private static Column column(PrintedWords words, String id, int width, Align align, Entry entry) {
    return new Column(id, words.of("column." + id), "", width, align, entry);
  }

  private static Column noted(PrintedWords words, String id, int width, Align align, Entry entry) {
    String note = words.of("column." + id + ".note");
    return new Column(id, words.of("column." + id), note, width, align, entry);
  }

  private ReportContents fill(ReportUnit unit, ReportTurn turn) {
    Scope all = new Scope(List.of(unit.path()));
    Map<Long, Designation> designated = new HashMap<>();
    Set<Long> ids = new LinkedHashSet<>();
    for (Designation one : designations.active()) {
      if (all.contains(one.path())) {
        designated.put(one.communityId(), one);
        ids.add(one.communityId());
      }
    }
    Map<Long, List<Paired>> paired = service.paired(all, turn.from(), turn.to());
    paired.keySet().stream().sorted().forEach(ids::add);
    Map<Long, CommunityFacts> known = communities.byIds(ids);
    Map<Long, Served> served = service.served(ids, turn.from(), turn.to());
    Map<Long, List<RegularProject>> projects = service.regularProjects(ids, turn.from(), turn.to());
    return new ReportContents(
        row.all(ids, new Known(known, designated, paired, projects, served)), List.of());
  }
}

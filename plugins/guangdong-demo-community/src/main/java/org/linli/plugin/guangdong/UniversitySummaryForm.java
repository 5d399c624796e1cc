package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Filling;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.UniversityService;
import org.linli.plugin.guangdong.PairingSummaryRow.Known;

/**
 * Form 2 as universities send it, straight to the province (GD-15): the table of {@link
 * PairingSummaryForm}, with the communities that are paired with the university or its colleges,
 * and what its own volunteers did there in the year so far.
 */
@Singleton
class UniversitySummaryForm implements Filling {

  /** Its name in addresses. */
  static final String ID = PairingSummaryForm.ID + "-university";

  private final Designations designations;
  private final Communities communities;
  private final UniversityService service;
  private final PairingSummaryRow row;
  private final ReportForm form;

  UniversitySummaryForm(
      Designations designations, Communities communities, UniversityService service) {
    this.designations = designations;
    this.communities = communities;
    this.service = service;
    PrintedWords words = new PrintedWords("form-2");
    this.row = new PairingSummaryRow(words, "form-2-university");
    this.form = declare(words, this);
  }

  ReportForm form() {
    return form;
  }

  static ReportForm declare(PrintedWords words, Filling filling) {
    return new ReportForm(
            ID,
            words.of("title"),
            Clauses.GD_15_YEARLY,
            Set.of(Filler.CITY),
            new Sending(ReportUnit.Kind.UNIVERSITY, schedule(), List.of(Taker.OVERSEER)),
            List.of(Field.unit(words.of("university.head.unit"), true)),
            PairingSummaryForm.columns(words),
            List.of(
                Field.typed(words.of("university.foot.contact")),
                Field.typedPhone(words.of("foot.phone"))),
            Page.A4_LANDSCAPE,
            filling)
        .checkedBy(PairingSummaryForm.checks());
  }

  /** Universities send it from October 2023 on; in the first cycle only cities did. */
  private static ReportSchedule schedule() {
    var yearly = PairingSummaryForm.yearly();
    return new ReportSchedule(Clauses.GD_15_YEARLY, yearly, yearly.since(), null, null);
  }

  @Override
  public ReportContents fill(ReportUnit unit, ReportTurn turn) {
    Map<Long, List<Paired>> paired = service.paired(unit.key(), turn.from(), turn.to());
    List<Long> ids = paired.keySet().stream().sorted().toList();
    Map<Long, CommunityFacts> known = communities.everByIds(ids);
    Map<Long, Designation> designated = new HashMap<>();
    designations.active().stream()
        .filter(one -> paired.containsKey(one.communityId()))
        .forEach(one -> designated.put(one.communityId(), one));
    Map<Long, Served> served = service.served(unit.key(), ids, turn.from(), turn.to());
    Map<Long, List<RegularProject>> projects =
        service.regularProjects(unit.key(), ids, turn.from(), turn.to());
    return new ReportContents(
        row.all(ids, new Known(known, designated, paired, projects, served)), List.of());
  }

  /** Each city counts its rows from one; together they are counted through. */
  @Override
  public ReportContents together(List<ReportContents> told) {
    return counted(Filling.super.together(told));
  }

  static ReportContents counted(ReportContents all) {
    List<Row> rows = new ArrayList<>();
    for (Row one : all.rows()) {
      List<Cell> cells = new ArrayList<>(one.cells());
      cells.set(0, Cell.of(Amount.of(rows.size() + 1)));
      rows.add(new Row(one.key(), one.name(), one.path(), cells));
    }
    return new ReportContents(rows, all.findings());
  }
}

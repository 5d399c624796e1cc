package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.CurrentRegion;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Finding.Kind;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportSchedule.Once;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.api.Setting;

/** Form 1 (GD-16), 示范性社区基本情况表: the basic facts of a city's demonstration communities. */
@Singleton
class BasicFactsForm {

  /** Its name in addresses. */
  static final String ID = "guangdong-form-1";

  static final String UNIT = "reporting-unit";
  static final String CONTACT = "contact";
  static final String PHONE = "contact-phone";
  private static final String SENTENCES = GuangdongDemoCommunity.ID + ".form-1.";
  private static final String LIST = "/demonstration-communities";

  /** 9月1日前: form 1 is asked for once, in the first cycle. */
  private static final ReportSchedule ONCE =
      new ReportSchedule(
          Clauses.GD_16,
          new Once(
              new ReportTurn(
                  "2022-09-01",
                  "2022年（9月1日前）",
                  LocalDate.of(2022, 7, 1),
                  LocalDate.of(2022, 9, 1),
                  LocalDate.of(2022, 9, 1),
                  null)),
          LocalDate.of(2022, 7, 1),
          null,
          null);

  private final Designations designations;
  private final DemonstrationCommunities communities;
  private final Divisions divisions;
  private final CurrentRegion region;
  private final BasicFactsRow row;
  private final ReportForm form;

  BasicFactsForm(
      Designations designations,
      DemonstrationCommunities communities,
      Divisions divisions,
      CurrentRegion region) {
    this.designations = designations;
    this.communities = communities;
    this.divisions = divisions;
    this.region = region;
    PrintedWords words = new PrintedWords();
    this.row = new BasicFactsRow(words);
    this.form = declare(words, this::fill);
  }

  ReportForm form() {
    return form;
  }

  /** What stands above and below the table. */
  static List<Setting> settings() {
    String prefix = GuangdongDemoCommunity.ID + ".setting.";
    return List.of(
        new Setting(UNIT, prefix + UNIT, new Setting.Text(60), "", Clauses.GD_16),
        new Setting(CONTACT, prefix + CONTACT, new Setting.Text(40), "", Clauses.GD_16),
        new Setting(PHONE, prefix + PHONE, new Setting.Text(60), "", Clauses.GD_16));
  }

  /** The declaration; the widths share the 267 mm between the margins of a lying A4 page. */
  static ReportForm declare(PrintedWords words, ReportForm.Filling filling) {
    return new ReportForm(
        ID,
        words.of("title"),
        Clauses.GD_16,
        Set.of(Filler.CITY),
        new Sending(ReportUnit.Kind.TENANT, ONCE, List.of(Taker.OVERSEER)),
        List.of(new Field(words.of("head.unit"), UNIT, true)),
        List.of(
            column(words, "number", 13, Align.CENTER).notAddedUp(),
            column(words, "name", 30, Align.CENTER),
            column(words, "place", 28, Align.CENTER),
            column(words, "branch", 34, Align.CENTER),
            column(words, "station", 44, Align.CENTER),
            noted(words, "teams", 62, Align.START),
            noted(words, "type", 38, Align.CENTER),
            column(words, "remarks", 18, Align.CENTER)),
        List.of(
            new Field(words.of("foot.contact"), CONTACT, false),
            new Field(words.of("foot.phone"), PHONE, false)),
        Page.A4_LANDSCAPE,
        filling);
  }

  private static Column column(PrintedWords words, String id, int width, Align align) {
    return new Column(id, words.of("column." + id), "", width, align);
  }

  private static Column noted(PrintedWords words, String id, int width, Align align) {
    String note = words.of("column." + id + ".note");
    return new Column(id, words.of("column." + id), note, width, align);
  }

  private ReportContents fill(ReportUnit unit, ReportTurn turn) {
    List<DemonstrationCommunity> all = communities.all();
    List<Row> rows = new ArrayList<>();
    for (DemonstrationCommunity one : all) {
      rows.add(row.of(rows.size() + 1, one));
    }
    List<DivisionFacts> counties =
        divisions.of(DivisionLevel.COUNTY, new Scope(List.of(region.division())));
    List<Finding> findings = new ArrayList<>(belowMinimum(rows, counties));
    long gone = designations.countActive() - all.size();
    if (gone > 0) {
      findings.add(Finding.odd(Message.of(SENTENCES + "gone", gone), LIST));
    }
    return new ReportContents(rows, findings);
  }

  /** GD-15's minimum, two a city and one a county: what falls short is said, not refused. */
  static List<Finding> belowMinimum(List<Row> rows, List<DivisionFacts> counties) {
    Minimum minimum = Minimum.of(rows.stream().map(Row::path).toList(), counties);
    List<Finding> findings = new ArrayList<>();
    if (!minimum.isCityMet()) {
      findings.add(fallsShort("below-minimum.city", rows.size()));
    }
    if (!minimum.isCountiesMet()) {
      String names =
          minimum.lacking().stream().map(DivisionFacts::name).collect(Collectors.joining("、"));
      findings.add(fallsShort("below-minimum.county", minimum.lacking().size(), names));
    }
    return findings;
  }

  private static Finding fallsShort(String key, Object... args) {
    Message sentence = Message.of(SENTENCES + key, args);
    return new Finding(Kind.ODD, sentence, LIST, Clauses.GD_15);
  }
}

package org.linli.report;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.api.Clause;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.tenant.CurrentTenant;

/** The forms of the plugins, and those that a test declares in a tenant. */
@Singleton
@Replaces(FormsToSend.class)
public class TrialForms extends FormsToSend {

  public static final String TURN = "2026";

  private static final Clause CLAUSE = new Clause("T-1", "样本文件", "附件1", "各单位填报样表。");

  private final Map<String, FormToSend> forms = new ConcurrentHashMap<>();
  private final Map<String, FormContents> contents = new ConcurrentHashMap<>();

  TrialForms(Forms forms, FillingForms filling, Telling telling, ToldRecords told) {
    super(forms, filling, telling, told);
  }

  /** A form with one turn that is due on a day; returns its id. */
  public String declare(
      String tenant, ReportUnit.Kind unit, LocalDate due, Integer closesAfter, Taker... way) {
    String id = "trial-" + UUID.randomUUID().toString().substring(0, 13);
    ReportTurn turn = new ReportTurn(TURN, "样本期", due.minusDays(200), due.minusDays(1), due, null);
    ReportSchedule schedule =
        new ReportSchedule(
            CLAUSE, new ReportSchedule.Once(turn), due.minusDays(300), null, closesAfter);
    forms.put(
        tenant + "/" + id,
        new FormToSend("trial", id, "样表" + id, CLAUSE, new Sending(unit, schedule, List.of(way))));
    say(id, "3", "一支");
    return id;
  }

  /** From now on these units needn't send it. */
  public void spare(String tenant, String id, String... units) {
    forms.computeIfPresent(
        tenant + "/" + id, (key, form) -> with(form, form.sending().owedAs(turns -> all(units))));
  }

  private static Map<String, Set<String>> all(String... units) {
    return Map.of(TURN, Set.of(units));
  }

  /** From now on it says who filled it in. */
  public void sign(String tenant, String id) {
    forms.computeIfPresent(
        tenant + "/" + id,
        (key, form) ->
            with(form, form.sending().signedIn(new ReportForm.Signature("填表人", "联系方式"))));
    contents.computeIfPresent(
        id,
        (key, before) ->
            new FormContents(
                before.form(),
                before.plugin(),
                before.title(),
                List.of(new FormContents.Line("填表人", ""), new FormContents.Line("联系方式", "")),
                before.foot(),
                before.columns(),
                before.rows(),
                before.remarks()));
  }

  private static FormToSend with(FormToSend form, Sending sending) {
    return new FormToSend(form.plugin(), form.id(), form.title(), form.clause(), sending);
  }

  /** What the records say from now on: a figure and words. */
  public void say(String id, String figure, String words) {
    boolean known = !words.isEmpty();
    FormContents.Cell cell =
        new FormContents.Cell(
            words,
            known ? FormContents.CellKind.WORDS : FormContents.CellKind.MISSING,
            false,
            "",
            "");
    contents.put(
        id,
        new FormContents(
            id,
            "trial",
            "样表" + id,
            List.of(),
            List.of(),
            List.of(
                new FormContents.ColumnName(
                    "teams",
                    "队伍数量",
                    new FormContents.Overall(FormContents.OverallKind.SUM, "", "")),
                FormContents.ColumnName.of("words", "队伍名称")),
            List.of(
                new FormContents.Row(
                    "1",
                    "甲社区",
                    "4408",
                    List.of(
                        new FormContents.Cell(figure, FormContents.CellKind.AMOUNT, false, "", ""),
                        cell))),
            known
                ? List.of()
                : List.of(
                    new FormContents.Remark(
                        "1", "队伍名称", FormContents.RemarkKind.MISSING, "没有写明队伍名称", null))));
  }

  /** It is declared no more. */
  public void forget(String tenant, String id) {
    forms.remove(tenant + "/" + id);
  }

  @Override
  public List<FormToSend> all() {
    String prefix = CurrentTenant.get().id().value() + "/";
    return Stream.concat(
            super.all().stream(),
            forms.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .map(Map.Entry::getValue))
        .toList();
  }

  @Override
  public List<FormToSend> fromBelow() {
    return Stream.concat(
            super.fromBelow().stream(),
            forms.values().stream().filter(form -> form.sending().way().contains(Taker.OVERSEER)))
        .toList();
  }

  @Override
  public Optional<FormToSend> find(String id) {
    return all().stream().filter(form -> form.id().equals(id)).findFirst();
  }

  @Override
  public FormContents contents(String form, ReportUnit unit, ReportTurn turn) {
    FormContents known = contents.get(form);
    return known == null ? super.contents(form, unit, turn) : known;
  }

  @Override
  public Now now(String form, ReportUnit unit, ReportTurn turn) {
    FormContents known = contents.get(form);
    return known == null ? super.now(form, unit, turn) : new Now(known, Map.of());
  }
}

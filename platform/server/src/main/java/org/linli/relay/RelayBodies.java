package org.linli.relay;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** What programs send and get about relays. */
final class RelayBodies {

  private RelayBodies() {}

  /**
   * A relay.
   *
   * @param state COMING, RUNNING, OVER or ENDED
   */
  @Serdeable
  record Item(
      long id,
      long project,
      long community,
      String name,
      LocalDate from,
      LocalDate until,
      String state) {

    static Item of(Relay relay, LocalDate today) {
      return new Item(
          relay.id(),
          relay.project(),
          relay.community(),
          relay.name(),
          relay.from(),
          relay.until(),
          relay.standing(today));
    }
  }

  /** A relay with its weeks. */
  @Serdeable
  record Whole(Item relay, List<WeekItem> weeks) {

    static Whole of(Relay relay, RelaySheet sheet, LocalDate today) {
      return new Whole(Item.of(relay, today), sheet.rows().stream().map(WeekItem::of).toList());
    }
  }

  /**
   * A week.
   *
   * @param week its Monday
   * @param state PLANNED, NOW, DONE, PAUSED; GAP, AWAY or GONE when nobody comes; MISSED when
   *     nobody came
   * @param team the team that comes, if one does
   * @param pairing the pairing whose partner comes, if one does
   * @param handover DUE, MISSING, WRITTEN, READ, or empty
   * @param sessions how many sessions took place; null for weeks to come
   */
  @Serdeable
  record WeekItem(
      LocalDate week,
      String state,
      @Nullable Long team,
      @Nullable Long pairing,
      String who,
      String holiday,
      String reason,
      String handover,
      String note,
      @Nullable Long sessions) {

    static WeekItem of(RelaySheet.Row row) {
      Turn turn = row.turn();
      Handover note = row.handover();
      return new WeekItem(
          turn.week(),
          row.standing(),
          turn.team(),
          turn.pairing(),
          row.who(),
          turn.holiday(),
          turn.reason(),
          row.handing(),
          note == null ? "" : note.note(),
          row.sessions());
    }
  }

  /** A week that nobody covers. */
  @Serdeable
  record GapItem(
      long relay, String name, String project, long community, LocalDate week, String state) {

    static GapItem of(Gap gap, LocalDate today) {
      return new GapItem(
          gap.turn().relay(),
          gap.relay(),
          gap.project(),
          gap.community(),
          gap.week(),
          gap.turn().standing(today));
    }
  }

  /**
   * A relay to be made, checked as the form on the page is.
   *
   * @param block so many weeks in a row are one party's
   * @param inHolidays OPEN or PAUSED
   * @param parties those who take part, in their order: T and a team's id, P and a pairing's
   */
  @Serdeable
  record NewRelay(
      @Nullable String name,
      @Nullable String from,
      @Nullable String until,
      @Nullable Integer block,
      @Nullable String inHolidays,
      @Nullable List<String> parties) {

    Form form() {
      Form form =
          Form.empty()
              .put("name", name)
              .put("from", from)
              .put("until", until)
              .put("block", block)
              .put("inHolidays", inHolidays);
      List<String> order = parties == null ? List.of() : parties;
      for (int i = 0; i < order.size(); i++) {
        form.put(Drafting.ORDER + order.get(i), i + 1);
      }
      return form;
    }
  }

  /**
   * What is to become of a week; what a change has no use for is left out.
   *
   * @param week any day of it
   * @param holder who comes: T and a team's id, P and a pairing's
   * @param named which college or team of a partner
   * @param reason why it is given up
   * @param note what is left to the next one
   */
  @Serdeable
  record Change(
      @Nullable String week,
      @Nullable String holder,
      @Nullable String named,
      @Nullable String reason,
      @Nullable String note) {

    Form form() {
      return Form.empty()
          .put("week", week)
          .put("holder", holder)
          .put("named", named)
          .put("reason", reason)
          .put("note", note);
    }
  }
}

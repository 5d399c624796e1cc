package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.hours.Serving.CLERK;
import static org.linli.hours.Serving.SECOND;
import static org.linli.hours.Serving.at;
import static org.linli.hours.Serving.served;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.division.Sql;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Refused;

/** Entries are never changed: they are taken back and stood in for, by the people it needs. */
@LinliTest
class CorrectingHoursTest {

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final long volunteer;

  CorrectingHoursTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    this.volunteer = serving.volunteer(community);
  }

  @Test
  void an_entry_taken_back_stays_to_be_read_beside_what_took_it_back() {
    long entry = posted("09:00", "11:00");
    reverse(entry);

    assertThat(serving.minutes(volunteer)).isZero();
    assertThat(serving.here(() -> server.get(Ledger.class).find(entry)).orElseThrow().stands())
        .isFalse();
    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT minutes FROM ledger_entry WHERE volunteer_id = ? ORDER BY id",
                    volunteer)
                .stream()
                .map(row -> row.get("minutes")))
        .containsExactly(120, -120);
    assertRefused("hours.refused.reversed", () -> reverse(entry));
  }

  @Test
  void nothing_left_is_no_correction_but_a_taking_back() {
    long entry = posted("09:00", "11:00");

    assertRefused("hours.refused.nothingLeft", () -> correct(entry, "09:00", "09:00:40"));
    assertThat(serving.minutes(volunteer)).isEqualTo(120);
  }

  @Test
  void what_was_put_right_by_hand_rests_on_that_hand_and_on_no_code() {
    correct(scanned("09:00", "11:00"), "09:00", "10:00");
    Outcome more = correct(scanned("13:00", "14:00"), "13:00", "15:00");
    confirm(((Waits) more).proposal(), SECOND);

    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT evidence FROM ledger_entry WHERE volunteer_id = ? ORDER BY id",
                    volunteer)
                .stream()
                .map(row -> row.get("evidence")))
        .containsExactly("CODE", "CODE", "CORRECTED", "CODE", "CODE", "CORRECTED");
  }

  @Test
  void its_time_is_free_again() {
    reverse(posted("09:00", "11:00"));

    assertThat(serving.post(occasion, served(volunteer, "10:00", "12:00")))
        .isInstanceOf(Posted.class);
  }

  @Test
  void less_is_corrected_at_once() {
    long entry = posted("09:00", "11:00");

    assertThat(correct(entry, "09:00", "10:15")).isInstanceOf(Posted.class);
    assertThat(serving.minutes(volunteer)).isEqualTo(75);
  }

  @Test
  void more_waits_for_a_second_person_and_until_then_the_old_entry_counts() {
    long entry = posted("09:00", "10:00");
    Outcome outcome = correct(entry, "09:00", "12:00");

    assertThat(serving.minutes(volunteer)).isEqualTo(60);
    confirm(((Waits) outcome).proposal(), SECOND);
    assertThat(serving.minutes(volunteer)).isEqualTo(180);
  }

  @Test
  void a_correction_stays_on_the_day_of_service() {
    long entry = posted("09:00", "10:00");

    assertRefused(
        "hours.refused.otherDay",
        () ->
            serving.here(
                () ->
                    server
                        .get(CorrectingHours.class)
                        .correct(
                            entry,
                            UUID.randomUUID(),
                            at("09:00").minusSeconds(86_400),
                            at("09:30").minusSeconds(86_400),
                            "记错了",
                            CLERK)));
  }

  @Test
  void the_second_person_is_another_one() {
    long proposal = late("09:00", "10:00");

    assertRefused("hours.refused.samePerson", () -> confirm(proposal, CLERK));
    confirm(proposal, SECOND);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
    assertRefused("hours.refused.decided", () -> confirm(proposal, SECOND));
  }

  @Test
  void nobody_confirms_their_own_hours_nor_a_ward_s() {
    long own = 700_001L + volunteer % 1_000_000;
    serving.here(
        () ->
            server
                .get(Sql.class)
                .update("UPDATE volunteer SET account_id = ? WHERE id = ?", own, volunteer));

    long proposal = late("09:00", "10:00");
    assertRefused("hours.refused.ownHours", () -> confirm(proposal, own));
  }

  @Test
  void what_was_refused_frees_the_time_and_keeps_the_reason() {
    long proposal = late("09:00", "10:00");
    serving.here(
        () -> {
          server.get(DecidingProposals.class).refuse(proposal, SECOND, "签到表上没有");
          return "";
        });

    assertThat(serving.minutes(volunteer)).isZero();
    assertThat(
            serving.here(() -> server.get(Proposals.class).find(proposal)).orElseThrow().answer())
        .isEqualTo("签到表上没有");
    assertThat(serving.post(occasion, served(volunteer, "09:00", "10:00")))
        .isInstanceOf(Posted.class);
  }

  @Test
  void not_even_the_running_server_may_change_or_delete_an_entry() {
    long entry = posted("09:00", "10:00");
    for (String statement :
        new String[] {
          "UPDATE ledger_entry SET minutes = 600 WHERE id = ?",
          "DELETE FROM ledger_entry WHERE id = ?"
        }) {
      assertThatThrownBy(() -> serving.here(() -> server.get(Sql.class).update(statement, entry)))
          .rootCause()
          .hasMessageContaining("denied");
    }
  }

  private long posted(String from, String to) {
    return ((Posted) serving.post(occasion, served(volunteer, from, to))).entry();
  }

  private long scanned(String from, String to) {
    return ((Posted) serving.post(occasion, Evidence.CODE, served(volunteer, from, to))).entry();
  }

  private long late(String from, String to) {
    return ((Waits) serving.post(occasion, Evidence.LATE, served(volunteer, from, to))).proposal();
  }

  private Outcome correct(long entry, String from, String to) {
    return serving.here(
        () ->
            server
                .get(CorrectingHours.class)
                .correct(entry, UUID.randomUUID(), at(from), at(to), "记错了", CLERK));
  }

  private void reverse(long entry) {
    serving.here(
        () -> {
          server.get(CorrectingHours.class).reverse(entry, "没有来", CLERK);
          return "";
        });
  }

  private void confirm(long proposal, long by) {
    serving.here(() -> server.get(DecidingProposals.class).confirm(proposal, by, false));
  }

  private static void assertRefused(String key, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}

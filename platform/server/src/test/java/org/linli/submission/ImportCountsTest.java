package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.report.SendingImported;
import org.linli.report.TrialForms;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Refused;

/** A spreadsheet that comes in counts as a submission, under the rules of one sent by hand. */
@LinliTest
class ImportCountsTest {

  private final SubmissionGround here;
  private final SendingImported imports;
  private final SubmissionTable submissions;
  private final List<String> forms = new ArrayList<>();

  ImportCountsTest(LinliServer server) {
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.imports = server.get(SendingImported.class);
    this.submissions = server.get(SubmissionTable.class);
  }

  @AfterEach
  void forget() {
    forms.forEach(form -> here.forms.forget("zhanjiang", form));
  }

  @Test
  void what_came_in_is_sent_and_sent_once() {
    String form = form(5, null);
    assertThat(takes(form)).isTrue();
    String place = send(form);
    assertThat(place).startsWith("/submissions/");
    assertThat(state(form)).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(takes(form)).isFalse();
    assertThatThrownBy(() -> send(form)).isInstanceOf(Refused.class);
  }

  @Test
  void with_something_missing_it_stays_with_the_unit() {
    String form = form(5, null);
    here.forms.say(form, "3", "");
    assertThatThrownBy(() -> send(form))
        .isInstanceOf(Refused.class)
        .extracting(refused -> ((Refused) refused).messageKey())
        .isEqualTo("submission.refused.missing");
    assertThat(takes(form)).isTrue();
  }

  @Test
  void a_turn_that_is_closed_takes_nothing_any_more() {
    assertThat(takes(form(-20, 5))).isFalse();
  }

  @Test
  void a_form_that_stays_where_it_is_filled_is_not_sent() {
    String form =
        here.forms.declare("zhanjiang", ReportUnit.Kind.COMMUNITY, here.today().plusDays(5), null);
    forms.add(form);
    assertThat(takes(form)).isFalse();
  }

  @Test
  void another_tenant_knows_nothing_of_the_form() {
    String form = form(5, null);
    SubmissionGround beibei = new SubmissionGround(here.server, "beibei", "500109001");
    assertThat(beibei.here(() -> imports.takes(form, unit(), turn()))).isFalse();
  }

  private String form(int days, Integer closesAfter) {
    String form = here.form(here.today().plusDays(days), closesAfter);
    forms.add(form);
    return form;
  }

  private ReportUnit unit() {
    return new ReportUnit(
        ReportUnit.Kind.COMMUNITY,
        Long.toString(here.community.id()),
        here.community.shortName(),
        here.community.path());
  }

  private ReportTurn turn() {
    return new ReportTurn(TrialForms.TURN, "样本期", here.today(), here.today(), here.today(), null);
  }

  private boolean takes(String form) {
    return here.here(() -> imports.takes(form, unit(), turn()));
  }

  private String send(String form) {
    return here.here(() -> imports.send(form, unit(), turn(), SubmissionGround.CLERK));
  }

  private SubmissionState state(String form) {
    return here.here(() -> submissions.find(form, TrialForms.TURN, unit()).orElseThrow().state());
  }
}

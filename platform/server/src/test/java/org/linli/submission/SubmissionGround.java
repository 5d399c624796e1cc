package org.linli.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.report.TrialForms;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.Tables;

/** A form of a tenant and the community that sends it, for tests. */
final class SubmissionGround {

  static final long CLERK = 7;
  static final long TOWN = 8;

  final LinliServer server;
  final String tenant;
  final CommunityFacts community;
  final TrialForms forms;

  SubmissionGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.forms = server.get(TrialForms.class);
    this.community =
        here(() -> server.get(Communities.class).within(new Scope(List.of(township)))).stream()
            .filter(one -> one.divisionCode() != null)
            .findFirst()
            .orElseThrow();
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** A form that communities send up three levels. */
  String form(LocalDate due, Integer closesAfter) {
    return forms.declare(
        tenant,
        ReportUnit.Kind.COMMUNITY,
        due,
        closesAfter,
        Taker.TOWNSHIP,
        Taker.COUNTY,
        Taker.TENANT);
  }

  String unit() {
    return "community-" + community.id();
  }

  String address(String form) {
    return "/%s/due/%s/%s/%s".formatted(tenant, form, TrialForms.TURN, unit());
  }

  OwedTurn owed(String form) {
    return here(() -> server.get(Turns.class).find(form, TrialForms.TURN).orElseThrow());
  }

  long submit(String form, long by) {
    return submit(form, () -> server.get(UnitRows.class).find(unit()).orElseThrow(), by);
  }

  /** Sends a county's form. */
  long submitOfCounty(String form, String county) {
    return submit(
        form, () -> server.get(UnitRows.class).find("county-" + county).orElseThrow(), CLERK);
  }

  /** Sends the whole tenant's form. */
  long submitOfTenant(String form) {
    return submit(form, UnitRows::tenant, CLERK);
  }

  private long submit(String form, Supplier<ReportUnit> unit, long by) {
    return here(
        () ->
            server
                .get(Submitting.class)
                .submit(
                    server.get(Turns.class).find(form, TrialForms.TURN).orElseThrow(),
                    unit.get(),
                    "",
                    false,
                    by));
  }

  Submission find(long id) {
    return here(() -> server.get(SubmissionTable.class).find(id).orElseThrow());
  }

  /** The same if it stands there by now. */
  Optional<Submission> at(long id, SubmissionState state) {
    return Optional.of(find(id)).filter(one -> one.state() == state);
  }

  /** The page of a version in the province, where it comes by a message. */
  String arrivedAbove(long submission, int version) {
    return Await.until(
        "version " + version + " arrives",
        () ->
            Tables.rows(
                    server,
                    "guangdong",
                    "SELECT id FROM received_submission WHERE form_id = ? AND submission = ?"
                        + " AND version = ?",
                    find(submission).form(),
                    submission,
                    version)
                .stream()
                .findFirst()
                .map(row -> "/guangdong/received-submissions/" + row.get("id")));
  }
}

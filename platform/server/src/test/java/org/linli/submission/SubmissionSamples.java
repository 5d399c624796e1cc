package org.linli.submission;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.report.FormContents;
import org.linli.report.TrialForms;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A submission, what it is of, and one that came from below, for the trials of every route. */
@Factory
final class SubmissionSamples {

  private static final Map<String, String> FORMS = new ConcurrentHashMap<>();

  @Singleton
  Sample submission() {
    return Sample.of(
        "submission",
        (server, ground) -> {
          SubmissionGround here = here(server, ground);
          long id = here.submit(here.form(here.today().plusDays(20), null), 7);
          return Found.lying(id, here.community.path());
        });
  }

  @Singleton
  Sample sendingUnit() {
    return Sample.of(
        "sendingUnit",
        (server, ground) -> {
          SubmissionGround here = here(server, ground);
          return Found.lying(here.unit(), here.community.path());
        });
  }

  @Singleton
  Sample form() {
    return Sample.of("DueController.form", SubmissionSamples::form);
  }

  @Singleton
  Sample formOfApi() {
    return Sample.of("SubmissionApi.form", SubmissionSamples::form);
  }

  @Singleton
  Sample turn() {
    return Sample.of("DueController.turn", (server, ground) -> Found.common(TrialForms.TURN));
  }

  @Singleton
  Sample turnOfApi() {
    return Sample.of("SubmissionApi.turn", (server, ground) -> Found.common(TrialForms.TURN));
  }

  @Singleton
  Sample formOfExtensionApi() {
    return Sample.of("ExtensionApi.form", SubmissionSamples::form);
  }

  @Singleton
  Sample turnOfExtensionApi() {
    return Sample.of("ExtensionApi.turn", (server, ground) -> Found.common(TrialForms.TURN));
  }

  @Singleton
  Sample formOfEvidenceApi() {
    return Sample.of("EvidenceApi.form", SubmissionSamples::form);
  }

  @Singleton
  Sample turnOfEvidenceApi() {
    return Sample.of("EvidenceApi.turn", (server, ground) -> Found.common(TrialForms.TURN));
  }

  @Singleton
  Sample formOfLocalDaysApi() {
    return Sample.of("LocalDaysApi.form", SubmissionSamples::form);
  }

  @Singleton
  Sample formOfLocalDaysController() {
    return Sample.of("LocalDaysController.form", SubmissionSamples::form);
  }

  @Singleton
  Sample received() {
    return Sample.of(
        "receivedSubmission",
        (server, ground) -> {
          SubmissionGround here = here(server, ground);
          return Found.lying(received(here), server.tenant(ground.tenant()).division());
        });
  }

  private static long received(SubmissionGround here) {
    LinliServer server = here.server;
    FormContents none =
        new FormContents("f", "p", "样表", List.of(), List.of(), List.of(), List.of(), List.of());
    String sealed =
        server
            .get(Sealing.class)
            .text(new Sealed("dongguan", "f", "t", "期", "TENANT", "1", "市", 1, none, List.of()));
    long submission = server.get(java.time.Clock.class).instant().toEpochMilli();
    SentUp sent =
        new SentUp(
            submission,
            1,
            "f",
            "t",
            "期",
            "样表",
            "市",
            LocalDate.of(2026, 6, 30),
            sealed,
            Sealing.sha256(sealed),
            Instant.EPOCH);
    here.run(() -> server.get(ReceivingSubmissions.class).take(server.tenant("dongguan"), sent));
    return server
        .get(Tenants.class)
        .within(
            server.tenant(here.tenant),
            () ->
                server.get(ReceivedTable.class).newest("f", "t").stream()
                    .filter(one -> one.submission() == submission)
                    .findFirst()
                    .orElseThrow()
                    .id());
  }

  private static SubmissionGround here(LinliServer server, Sample.Ground ground) {
    return new SubmissionGround(server, ground.tenant(), ground.township());
  }

  private static Found form(LinliServer server, Sample.Ground ground) {
    SubmissionGround here = here(server, ground);
    return Found.common(
        FORMS.computeIfAbsent(
            ground.tenant(), tenant -> here.form(here.today().plusDays(20), null)));
  }
}

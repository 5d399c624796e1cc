package org.linli.volunteer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Volunteers, for the trials of every route. */
@Factory
final class VolunteerSamples {

  @Singleton
  Sample volunteer() {
    return Sample.of(
        "volunteer",
        (server, ground) -> {
          VolunteerDesk desk = new VolunteerDesk(server);
          long community = desk.place(ground.tenant(), ground.township());
          return Found.lying(
              new ServingVolunteers(server, ground.tenant()).approved(community),
              desk.pathOf(community));
        });
  }

  @Singleton
  Sample ownRecord() {
    return Sample.of("OwnController.id", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownData() {
    return Sample.of("OwnDataController.id", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample importedFile() {
    return Sample.of(
        "ImportController.id",
        (server, ground) -> Found.absent("1", "it is its owner's alone: ImportTest tries it"));
  }

  @Singleton
  Sample ownHours() {
    return Sample.of("OwnHoursController.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownHoursOfTheApi() {
    return Sample.of("OwnHoursApi.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownInOtherSystems() {
    return Sample.of("ComparisonController.own.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownInOtherSystemsOfTheApi() {
    return Sample.of("ComparisonApi.own.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownRecordOfTheApi() {
    return Sample.of("OwnRecordApi.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownCodeOfTheApi() {
    return Sample.of("CheckInApi.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample fileOfTheApi() {
    return Sample.of(
        "VolunteerImportApi.id",
        (server, ground) -> Found.absent("1", "it is its owner's alone: VolunteerImportApiTest"));
  }

  @Singleton
  Sample ownTransfers() {
    return Sample.of("OwnTransferController.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownTransfersOfPrograms() {
    return Sample.of("OwnTransferApi.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownStudy() {
    return Sample.of("StudyController.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample ownStudiesOfTheApi() {
    return Sample.of("StudyApi.volunteer", VolunteerSamples::ownRecord);
  }

  @Singleton
  Sample code() {
    return Sample.of(
        "ClaimController.code",
        (server, ground) -> Found.absent("NO-SUCH-CODE", "it opens for whoever holds it"));
  }

  private static Found ownRecord(LinliServer server, Ground ground) {
    VolunteerDesk desk = new VolunteerDesk(server);
    String login =
        new People(server)
            .enroll(
                "own." + UUID.randomUUID(),
                Subject.of(server.tenant(ground.tenant()).id()),
                Role.VOLUNTEER,
                new Scope(List.of(ground.township())));
    long account = server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
    long id =
        new ServingVolunteers(server, ground.tenant())
            .approved(desk.place(ground.tenant(), ground.township()));
    desk.in(
        ground.tenant(),
        () ->
            server
                .get(Sql.class)
                .update("UPDATE volunteer SET account_id = ? WHERE id = ?", account, id));
    return Found.owned(id, login);
  }
}

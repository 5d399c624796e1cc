package org.linli.student;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** What a university keeps, for the trials of every route. */
@Factory
final class StudentSamples {

  @Singleton
  Sample student() {
    return Sample.of(
        "student",
        (server, ground) -> {
          StudentGround own = own(server, ground);
          return Found.lying(
              own.key(own.student("F1", "林小渔", own.fishery, "")), own.fishery.path());
        });
  }

  @Singleton
  Sample branch() {
    return Sample.of(
        "branch",
        (server, ground) -> {
          StudentGround own = own(server, ground);
          return Found.lying(own.key(own.branch("一班团支部", own.fishery)), own.fishery.path());
        });
  }

  @Singleton
  Sample school() {
    return Sample.of(
        "school",
        (server, ground) -> {
          StudentGround own = own(server, ground);
          long link =
              own.here(
                  () ->
                      server
                          .get(SchoolLinks.class)
                          .add(
                              own.fishery,
                              "海滨中学",
                              "每月一次",
                              LocalDate.now(ZoneId.of("Asia/Shanghai"))));
          return Found.lying(own.key(link), own.fishery.path());
        });
  }

  @Singleton
  Sample claim() {
    return Sample.of(
        "claim",
        (server, ground) -> {
          StudentGround own = own(server, ground);
          own.student("F1", "林小渔", own.fishery, "");
          long id =
              own.here(
                  () -> {
                    server
                        .get(StudentClaims.class)
                        .take(
                            "beibei",
                            new StudyNews(
                                StudyNews.What.CLAIMED,
                                ThreadLocalRandom.current().nextLong(1L << 40),
                                own.university.id(),
                                own.home,
                                false,
                                List.of()),
                            new Studies.Claimant("F1", "林大渔"));
                    return own.value(
                        "SELECT MAX(id) FROM student_claim WHERE university_id = ?",
                        own.university.id());
                  });
          return Found.lying(own.key(id), own.fishery.path());
        });
  }

  @Singleton
  Sample importedRoster() {
    return Sample.of(
        "StudentImportController.id",
        (server, ground) -> Found.absent("zhanjiang-1", "it is its owner's: RosterTest tries it"));
  }

  @Singleton
  Sample job() {
    return Sample.of(
        "DeskJobController.job",
        (server, ground) -> Found.absent("1", "it is its owner's: RosterTest tries it"));
  }

  @Singleton
  Sample ownInstitution() {
    return Sample.of(
        "OwnInstitutionController.institution",
        (server, ground) -> {
          StudentGround own = own(server, ground);
          return Found.lying(own.university.id(), own.university.path());
        });
  }

  static StudentGround own(LinliServer server, Ground ground) {
    return new StudentGround(server, ground.tenant());
  }
}

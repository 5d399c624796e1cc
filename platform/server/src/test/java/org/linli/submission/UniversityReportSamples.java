package org.linli.submission;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.institution.Institution;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A university with a form that it has sent, for the trials of every route. */
@Factory
final class UniversityReportSamples {

  private static final String HOME = "zhanjiang";

  private static final Map<String, UniversityGround> GROUNDS = new ConcurrentHashMap<>();
  private static final Map<String, Institution> UNIVERSITIES = new ConcurrentHashMap<>();

  @Singleton
  Sample university() {
    return Sample.of("UniversityReportController.institution", UniversityReportSamples::sender);
  }

  @Singleton
  Sample universityOfApi() {
    return Sample.of("UniversityReportApi.institution", UniversityReportSamples::sender);
  }

  @Singleton
  Sample form() {
    return Sample.of("UniversityReportController.form", UniversityReportSamples::form);
  }

  @Singleton
  Sample formOfApi() {
    return Sample.of("UniversityReportApi.form", UniversityReportSamples::form);
  }

  @Singleton
  Sample turn() {
    return Sample.of(
        "UniversityReportController.turn", (server, ground) -> Found.common(UniversityGround.TURN));
  }

  @Singleton
  Sample turnOfApi() {
    return Sample.of(
        "UniversityReportApi.turn", (server, ground) -> Found.common(UniversityGround.TURN));
  }

  @Singleton
  Sample universityOfFiles() {
    return Sample.of("UniversityFileController.institution", UniversityReportSamples::sender);
  }

  @Singleton
  Sample formOfFiles() {
    return Sample.of("UniversityFileController.form", UniversityReportSamples::form);
  }

  @Singleton
  Sample turnOfFiles() {
    return Sample.of(
        "UniversityFileController.turn", (server, ground) -> Found.common(UniversityGround.TURN));
  }

  @Singleton
  Sample universityOfImports() {
    return Sample.of("UniversityImportApi.institution", UniversityReportSamples::sender);
  }

  @Singleton
  Sample formOfImports() {
    return Sample.of("UniversityImportApi.form", UniversityReportSamples::form);
  }

  @Singleton
  Sample turnOfImports() {
    return Sample.of(
        "UniversityImportApi.turn", (server, ground) -> Found.common(UniversityGround.TURN));
  }

  private static Found sender(LinliServer server, Sample.Ground ground) {
    Institution one =
        UNIVERSITIES.computeIfAbsent(
            ground.tenant(), tenant -> sent(server, ground(server, tenant)));
    return Found.lying(one.id(), one.path());
  }

  private static Institution sent(LinliServer server, UniversityGround ground) {
    Institution university = ground.university(HOME);
    ground.send(university);
    return university;
  }

  private static Found form(LinliServer server, Sample.Ground ground) {
    return Found.common(ground(server, ground.tenant()).form);
  }

  private static UniversityGround ground(LinliServer server, String tenant) {
    return GROUNDS.computeIfAbsent(tenant, one -> new UniversityGround(server));
  }
}

package org.linli.external;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A system with what was taken out and in, for the trials of every route. */
@Factory
final class ExternalSamples {

  private static final List<String> RECORD = List.of("r1", "", "陈大文", "", "2026-05-06", "2", "巡河");

  @Singleton
  Sample system() {
    return Sample.of(
        "system",
        (server, ground) -> {
          var here = new ExternalGround(server, ground.tenant(), ground.township());
          here.map();
          return Found.shared(here.system);
        });
  }

  @Singleton
  Sample export() {
    return Sample.of(
        "externalExport",
        (server, ground) -> {
          var here = new ExternalGround(server, ground.tenant(), ground.township());
          here.map();
          return Found.lying(here.exported(), here.place.path);
        });
  }

  @Singleton
  Sample broughtIn() {
    return Sample.of(
        "externalImport",
        (server, ground) -> {
          var here = new ExternalGround(server, ground.tenant(), ground.township());
          here.map();
          return Found.lying(here.bring(RECORD), here.place.path);
        });
  }

  @Singleton
  Sample person() {
    return Sample.of(
        "theirPerson",
        (server, ground) -> {
          var here = new ExternalGround(server, ground.tenant(), ground.township());
          here.map();
          here.bring(RECORD);
          return Found.lying(here.person("r1").id(), here.place.path);
        });
  }

  @Singleton
  Sample staged() {
    return Sample.of(
        "RecordImportController.id",
        (server, ground) -> Found.absent("1", "a file waits for whoever brought it"));
  }

  @Singleton
  Sample stagedForPrograms() {
    return Sample.of(
        "ExternalRecordApi.id",
        (server, ground) -> Found.absent("1", "a file waits for whoever brought it"));
  }
}

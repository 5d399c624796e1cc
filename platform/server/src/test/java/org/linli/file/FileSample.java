package org.linli.file;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/** A file that nobody may read, for the trials of every route: each domain proves its own. */
@Factory
final class FileSample {

  @Singleton
  Sample file() {
    return Sample.of("file", (server, ground) -> Found.absent("1", "a file has its owner's rules"));
  }
}

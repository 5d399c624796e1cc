package org.linli.institution;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A university, for the trials of every route. */
@Singleton
final class InstitutionSample implements Sample {

  @Override
  public String variable() {
    return "institution";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    return Found.common(new Universities(server).university().id());
  }
}

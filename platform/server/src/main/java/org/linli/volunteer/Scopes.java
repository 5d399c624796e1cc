package org.linli.volunteer;

import java.util.List;
import org.linli.api.Problem;
import org.linli.api.Scope;

/** The part of the tenant that a volunteer belongs to: their community. */
final class Scopes {

  private Scopes() {}

  static Scope of(VolunteerRegister register, long community) {
    return new Scope(List.of(register.pathOfCommunity(community).orElseThrow(Problem::notFound)));
  }
}

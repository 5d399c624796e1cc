package org.linli.exchange;

import jakarta.inject.Singleton;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Universities;
import org.linli.pairing.PairingGround;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A pairing at the universities' desk, for the trials of every route. */
@Singleton
final class RegisteredSample implements Sample {

  @Override
  public String variable() {
    return "registered";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    Institution university = new Universities(server).university();
    new PairingGround(server, ground.tenant(), ground.township()).proposed(university, true);
    return Found.lying(entry(server, university).id(), university.path());
  }

  /** The only entry of a university, as soon as it is there. */
  static RegisteredPairing entry(LinliServer server, Institution institution) {
    Scope scope = new Scope(java.util.List.of(institution.path()));
    return Await.until(
        "the pairing is registered",
        () ->
            server.get(PairingRegister.class).page(scope, "ALL", "", new Paging(1, 1, 1)).stream()
                .findFirst());
  }
}

package org.linli.pairing;

import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A pairing, for the trials of every route. */
@Singleton
final class PairingSample implements Sample {

  @Override
  public String variable() {
    return "pairing";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    PairingGround here = new PairingGround(server, ground.tenant(), ground.township());
    return Found.lying(here.withCompany(), here.path);
  }
}

package org.linli.exchange;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.linli.pairing.PairedAnywhere;

/** The register tells which institutions are paired anywhere, and nothing of where. */
@Singleton
class PairedInRegister implements PairedAnywhere {

  private final PairingRegister register;

  PairedInRegister(PairingRegister register) {
    this.register = register;
  }

  @Override
  public Set<Long> among(Collection<Long> institutions) {
    return register.paired(institutions);
  }
}

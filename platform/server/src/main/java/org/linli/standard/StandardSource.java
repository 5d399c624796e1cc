package org.linli.standard;

import java.util.List;
import org.linli.api.RegionalPlugin;

/** Knows whose standards hold in the current tenant. A bean. */
public interface StandardSource {

  /** Those that speak in the current tenant. */
  List<RegionalPlugin> speakers();
}

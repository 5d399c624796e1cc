package org.linli.incentive;

import java.util.List;
import org.linli.api.RegionalPlugin;

/** Knows whose scale of stars holds in the current tenant. A bean. */
public interface ScaleSource {

  /** Those that speak in the current tenant. */
  List<RegionalPlugin> speakers();
}

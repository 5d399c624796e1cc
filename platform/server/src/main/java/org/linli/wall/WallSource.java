package org.linli.wall;

import java.util.List;
import org.linli.api.RegionalPlugin;

/** Knows whose documents hang in the current tenant. A bean. */
public interface WallSource {

  /** Those that speak in the current tenant. */
  List<RegionalPlugin> speakers();
}

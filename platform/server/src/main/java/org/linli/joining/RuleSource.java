package org.linli.joining;

import java.util.List;
import org.linli.api.RegionalPlugin;

/** Knows whose rules hold in the current tenant. A bean. */
public interface RuleSource {

  /** Those that speak in the current tenant. */
  List<RegionalPlugin> speakers();
}

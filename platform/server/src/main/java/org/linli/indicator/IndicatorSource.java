package org.linli.indicator;

import java.util.List;
import org.linli.api.RegionalPlugin;

/** Knows whose indicators are shown in the current tenant. A bean. */
public interface IndicatorSource {

  /** Those that speak in the current tenant. */
  List<RegionalPlugin> speakers();
}

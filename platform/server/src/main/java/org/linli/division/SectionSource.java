package org.linli.division;

import java.util.List;
import org.linli.api.CommunitySection;

/** Brings sections of a community's page that are there only in some tenants. A bean. */
public interface SectionSource {

  /** The sections that speak in the current tenant. */
  List<CommunitySection> sections();
}

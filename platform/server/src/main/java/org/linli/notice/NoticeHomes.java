package org.linli.notice;

import java.util.List;
import org.linli.tenant.Tenant;

/**
 * Where notices lie for people who are nobody in the tenant: those of a university, at its home. A
 * bean of a domain above.
 */
public interface NoticeHomes {

  /** The tenants in which the viewer is told something, as far as they are open. */
  List<Tenant> ofViewer();
}

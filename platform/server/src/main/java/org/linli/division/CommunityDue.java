package org.linli.division;

import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.web.HomePart;

/**
 * What is due or waits in one community, for whoever keeps it: a domain's bean. Its page shows them
 * first, the pressing ones before those that can wait.
 */
public interface CommunityDue {

  /** What is to be done there; asked for communities that exist and that the viewer keeps. */
  List<HomePart.Task> in(CommunityFacts community);
}

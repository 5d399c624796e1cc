package org.linli.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A port: the projects of the current tenant's communities. One call for many communities. */
public interface ProjectsOnRecord {

  /**
   * The projects that ran in some communities at any time of a year, by name.
   *
   * @return by the community's id; a community without any is missing from the answer
   */
  Map<Long, List<Project>> in(Collection<Long> communities, int year);

  /**
   * A project.
   *
   * @param isRegular whether it is done all year round (常态化)
   */
  record Project(long id, long community, String name, boolean isRegular) {

    /** Its page, below the tenant. */
    public String path() {
      return "/projects/" + id;
    }
  }
}

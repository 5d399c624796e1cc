package org.linli.institution;

import org.linli.api.Page;

/** From where an institution is looked after: the operator's desk, or its own. */
enum InstitutionDesk {
  OPERATOR("/operator/institutions"),
  OWN("/university/institutions");

  private final String path;

  InstitutionDesk(String path) {
    this.path = path;
  }

  /** The address of an institution there. */
  String at(long institution) {
    return path + "/" + institution;
  }

  Page crumbs(Page page) {
    return this == OPERATOR
        ? page.crumb("/operator", "operator.title").crumb(path, "institution.title")
        : page.crumb("/university", "university.title");
  }
}

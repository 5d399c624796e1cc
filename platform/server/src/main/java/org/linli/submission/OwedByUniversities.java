package org.linli.submission;

import jakarta.inject.Singleton;

/** How much the universities owe that the viewer works for as a whole, for their desk. */
@Singleton
public class OwedByUniversities {

  private final UniversityReportPages pages;

  OwedByUniversities(UniversityReportPages pages) {
    this.pages = pages;
  }

  /** The forms that are due within days, late, or came back. */
  public long count() {
    return pages.all().stream()
        .flatMap(university -> university.owing().stream())
        .map(Owing::standing)
        .filter(standing -> standing.isOwed() && standing != Standing.OPEN)
        .count();
  }
}

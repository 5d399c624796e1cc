package org.linli.tenant;

import java.util.List;
import java.util.stream.Collectors;

/** The tenants' files can't be used; the start stops with every problem named. */
public final class TenantFilesWrong extends IllegalStateException {
  private static final long serialVersionUID = 1;

  TenantFilesWrong(List<TenantFileProblem> problems) {
    super(
        problems.stream()
            .map(TenantFileProblem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
  }
}

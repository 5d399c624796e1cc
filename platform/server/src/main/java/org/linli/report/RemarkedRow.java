package org.linli.report;

import java.util.List;
import org.linli.report.FilledForm.Remark;

/** A row about which there is something to say. */
record RemarkedRow(String name, List<Remark> remarks) {

  static List<RemarkedRow> of(FilledForm form) {
    return form.rows().stream()
        .map(row -> new RemarkedRow(row.name(), form.remarksOn(row)))
        .filter(row -> !row.remarks().isEmpty())
        .toList();
  }
}

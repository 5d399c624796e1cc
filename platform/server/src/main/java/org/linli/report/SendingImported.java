package org.linli.report;

import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.web.Refused;

/**
 * An import counts as a submission: whoever brings a unit's filled spreadsheet sends it with the
 * same act. A port, kept by those who send forms up.
 */
public interface SendingImported {

  /** Whether the form goes up at all, and may leave its unit for this turn now. */
  boolean takes(String form, ReportUnit unit, ReportTurn turn);

  /**
   * Sends what stands in the form now.
   *
   * @return where what was sent is seen, below the tenant
   * @throws Refused if something is missing, or it can't be sent any more
   */
  String send(String form, ReportUnit unit, ReportTurn turn, long by);

  /** Where it is sent by hand, below the tenant. */
  String place(String form, ReportUnit unit, ReportTurn turn);
}

package org.linli.submission;

import org.linli.api.ReportTurn;
import org.linli.report.FormToSend;

/** A form and a turn for which it is owed in the current tenant. */
record OwedTurn(FormToSend form, ReportTurn turn) {}

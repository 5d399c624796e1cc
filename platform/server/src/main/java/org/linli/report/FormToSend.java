package org.linli.report;

import org.linli.api.Clause;
import org.linli.api.ReportForm;

/**
 * A form that units of the current tenant send.
 *
 * @param plugin the id of the plugin that declares it
 * @param id the form's id
 * @param title the form's title
 * @param clause the sentence that asks for it
 * @param sending which units send it, for which times, and which way it goes
 */
public record FormToSend(
    String plugin, String id, String title, Clause clause, ReportForm.Sending sending) {

  static FormToSend of(DeclaredForm declared) {
    ReportForm form = declared.form();
    return new FormToSend(
        declared.plugin(), form.id(), form.title(), form.clause(), form.sending());
  }
}

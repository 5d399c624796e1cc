package org.linli.report;

import org.linli.api.ReportForm;

/**
 * A form and the plugin that declares it.
 *
 * @param plugin the plugin's id
 * @param form the form
 */
record DeclaredForm(String plugin, ReportForm form) {}

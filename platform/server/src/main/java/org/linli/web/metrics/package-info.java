/** What Prometheus reads. */
@NullMarked
package org.linli.web.metrics;

import org.jspecify.annotations.NullMarked;

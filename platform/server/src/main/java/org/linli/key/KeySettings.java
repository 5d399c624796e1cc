package org.linli.key;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key is and how long a signing key signs.
 *
 * @param masterFile the file that holds the master key ({@code LINLI_KEYS_MASTER_FILE})
 * @param generate whether a missing file is made at the start, as the demo and the tests do; in
 *     production a missing file is a mistake and stops the start
 * @param rotateAfter the age at which a signing key gets its successor
 */
@ConfigurationProperties("linli.keys")
record KeySettings(
    @Nullable Path masterFile,
    @Bindable(defaultValue = "false") boolean generate,
    @Bindable(defaultValue = "90d") Duration rotateAfter) {}

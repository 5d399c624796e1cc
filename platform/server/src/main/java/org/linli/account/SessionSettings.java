package org.linli.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long things last: {@code linli.session.*}.
 *
 * @param access how long an access token opens pages before the refresh token is needed
 * @param idle how long after the last use a session can still be gone on with
 * @param longest how long after the log-in
 */
@ConfigurationProperties("linli.session")
record SessionSettings(
    @Bindable(defaultValue = "10m") Duration access,
    @Bindable(defaultValue = "12h") Duration idle,
    @Bindable(defaultValue = "30d") Duration longest) {}

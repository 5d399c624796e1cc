package org.linli.pairing;

import java.time.Instant;

/**
 * Something that happened to a pairing.
 *
 * @param state where it stood then
 * @param side which side did it
 * @param reason why; empty where nobody had to say
 */
public record PairingEvent(PairingState state, Side side, String reason, Instant at) {}

package org.linli.activity;

import java.time.Instant;

/**
 * A session that is to be added.
 *
 * @param meetingPoint where people meet; empty where that is the place
 */
record NewSession(String place, String meetingPoint, Instant from, Instant to, int capacity) {}

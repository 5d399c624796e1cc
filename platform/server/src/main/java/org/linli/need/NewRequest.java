package org.linli.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * What somebody asks for.
 *
 * @param what in words, which teams read before they accept
 * @param wantedOn the day that suits them, if it is any
 * @param contact who asks, and where it is
 */
record NewRequest(
    RequestSource source,
    @Nullable Long station,
    ServiceType kind,
    Urgency urgency,
    @Nullable LocalDate wantedOn,
    DayPart wantedPart,
    String what,
    Beneficiary beneficiary,
    RequestContact contact) {}

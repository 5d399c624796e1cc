package org.linli.student;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone's word, from a tenant, that they are a student of the university.
 *
 * @param tenant the tenant where they are a volunteer
 * @param study what they said there, by id
 * @param path of the student who may be meant, else of the university
 * @param number the student number they gave; empty when it is over
 * @param name their name there; empty when it is over
 * @param student the student they are, or may be
 */
record StudentClaim(
    long id,
    String tenant,
    long study,
    long university,
    String path,
    String number,
    String name,
    @Nullable Long student,
    StudyState state,
    String reason,
    Instant receivedAt) {}

package org.linli.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.ServiceType;

/**
 * One service as a record says it, on its way to another tenant.
 *
 * @param entry the ledger's entry in the tenant that it comes from
 * @param content the {@link ServiceType}; empty if nobody knows it any more
 * @param organizer the team that ran it, or else the community
 * @param unit who recorded it first, wherever it has been since
 */
@Serdeable
public record MovedService(
    long entry,
    LocalDate servedOn,
    Instant from,
    Instant to,
    int minutes,
    @JsonInclude(JsonInclude.Include.ALWAYS) String activity,
    @JsonInclude(JsonInclude.Include.ALWAYS) String place,
    @JsonInclude(JsonInclude.Include.ALWAYS) String content,
    @JsonInclude(JsonInclude.Include.ALWAYS) String organizer,
    @JsonInclude(JsonInclude.Include.ALWAYS) String unit) {

  /** All that moves with one person. */
  @Serdeable
  public record All(@JsonInclude(JsonInclude.Include.ALWAYS) List<MovedService> services) {

    /** Keeps its own copy. */
    public All {
      services = List.copyOf(services);
    }

    /** The minutes of all. */
    public long minutes() {
      return services.stream().mapToLong(MovedService::minutes).sum();
    }
  }
}

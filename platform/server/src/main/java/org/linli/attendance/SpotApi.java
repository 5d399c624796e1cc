package org.linli.attendance;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;

/** Checking in by place for programs: where sessions are, and whether the tenant asks for it. */
@Controller("/api")
class SpotApi {

  private final Spots spots;
  private final PlacingSpots placing;

  SpotApi(Spots spots, PlacingSpots placing) {
    this.spots = spots;
    this.placing = placing;
  }

  /** Whether people can check in by where they are. */
  @Get("/attendance/rules")
  @Access(Role.TENANT_ADMINISTRATOR)
  Rules rules() {
    return new Rules(spots.areAskedFor());
  }

  /** Chooses whether they can; other ways stay open in any case. */
  @Put("/attendance/rules")
  @Access(Role.TENANT_ADMINISTRATOR)
  Rules choose(@Body Rules rules) {
    placing.askFor(rules.byPlace());
    return rules();
  }

  /** Where a session is; 404 if nobody said so. */
  @Get("/sessions/{session}/spot")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Item show(long session) {
    return spots.of(session).map(Item::of).orElseThrow(Problem::notFound);
  }

  /** Says where a session is. */
  @Put("/sessions/{session}/spot")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Item put(long session, @Body NewSpot said) {
    Form form = said.form();
    Spot spot = placing.read(form).orElseThrow(() -> Problem.wrong(form));
    placing.put(session, spot);
    return Item.of(spot);
  }

  /** Nobody can check in at a session by place any more. */
  @Delete("/sessions/{session}/spot")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Status(HttpStatus.NO_CONTENT)
  void remove(long session) {
    placing.remove(session);
  }

  /** Whether people can check in by where they are. */
  @Serdeable
  record Rules(boolean byPlace) {}

  /** A place on the earth (WGS 84), and how many metres around it still count: 50 to 2000. */
  @Serdeable
  record NewSpot(@Nullable Double latitude, @Nullable Double longitude, @Nullable Integer radius) {

    Form form() {
      return Form.empty()
          .put("latitude", latitude)
          .put("longitude", longitude)
          .put("radius", radius);
    }
  }

  /** Where a session is (WGS 84), and how many metres around it still count. */
  @Serdeable
  record Item(double latitude, double longitude, int radius) {

    static Item of(Spot spot) {
      return new Item(spot.latitude(), spot.longitude(), spot.radius());
    }
  }
}

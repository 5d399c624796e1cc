package org.linli.supply;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Supplies of stations, for programs. */
@Controller("/api")
class SupplyApi {

  private final Supplies supplies;
  private final KeepingSupplies keeping;
  private final AccountNames accounts;
  private final Viewer viewer;

  SupplyApi(Supplies supplies, KeepingSupplies keeping, AccountNames accounts, Viewer viewer) {
    this.supplies = supplies;
    this.keeping = keeping;
    this.accounts = accounts;
    this.viewer = viewer;
  }

  /**
   * What runs short within the viewer's scope.
   *
   * @param size at once, at most 500
   */
  @Get("/supplies")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> low(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, supplies.countLow(scope));
    return Part.of(paging, supplies.low(scope, paging), Item::of);
  }

  /**
   * The supplies of a station, what runs short first.
   *
   * @param size at once, at most 500
   */
  @Get("/stations/{station}/supplies")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Part<Item> list(
      long station,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, supplies.count(station));
    return Part.of(paging, supplies.of(station, paging), Item::of);
  }

  /** Adds a supply of a station, once for each {@code Idempotency-Key}. */
  @Post("/stations/{station}/supplies")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(long station, @Body NewSupply said) {
    Form form = said.form();
    form.required("amount");
    Optional<Long> amount = form.whole("amount", 0, SupplyDetails.MOST);
    return SupplyDetails.read(form, accounts, viewer.account())
        .flatMap(
            details ->
                Trying.with(
                    form,
                    () ->
                        keeping.add(
                            station, details, amount.orElseThrow().intValue(), viewer.account())))
        .map(id -> Made.at("/supplies", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Writes down what came in, went out or was counted, once for each {@code Idempotency-Key}. */
  @Post("/supplies/{supply}/movements")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "supply")
  @Idempotent
  Item move(long supply, @Body NewMovement said) {
    Form form =
        Form.empty().put("kind", said.kind()).put("figure", said.figure()).put("why", said.why());
    if (!SupplyController.moved(keeping, supply, form, viewer.account())) {
      throw Problem.wrong(form);
    }
    return Item.of(supplies.find(supply).orElseThrow());
  }

  /**
   * A supply to be added.
   *
   * @param amount how much there is
   * @param lowMark at or below this it runs short
   * @param charge login or name of the person in charge; the viewer without one
   */
  @Serdeable
  record NewSupply(
      @Nullable String name,
      @Nullable String unit,
      @Nullable Integer amount,
      @Nullable Integer lowMark,
      @Nullable String charge) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("unit", unit)
          .put("amount", amount)
          .put("lowMark", lowMark)
          .put("charge", charge);
    }
  }

  /**
   * A movement.
   *
   * @param kind IN, OUT or COUNTED
   * @param figure how much came or went; when counted, how much there is
   */
  @Serdeable
  record NewMovement(@Nullable String kind, @Nullable Integer figure, @Nullable String why) {}

  /** A supply. */
  @Serdeable
  record Item(
      long id, long station, String name, String unit, int amount, int lowMark, boolean low) {

    static Item of(Supply one) {
      return new Item(
          one.id(),
          one.station(),
          one.name(),
          one.unit(),
          one.amount(),
          one.lowMark(),
          one.isLow());
    }
  }
}

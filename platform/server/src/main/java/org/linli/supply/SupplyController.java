package org.linli.supply;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.web.Trying;

/** The supplies of stations for those who keep them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SupplyController {

  static final int LONGEST_WHY = 200;

  private final SupplyPages pages;
  private final Supplies supplies;
  private final KeepingSupplies keeping;
  private final AccountNames accounts;
  private final Viewer viewer;

  SupplyController(
      SupplyPages pages,
      Supplies supplies,
      KeepingSupplies keeping,
      AccountNames accounts,
      Viewer viewer) {
    this.pages = pages;
    this.supplies = supplies;
    this.keeping = keeping;
    this.accounts = accounts;
    this.viewer = viewer;
  }

  /** What runs short anywhere. */
  @Get("/supplies")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page low(@QueryValue(defaultValue = "1") int page) {
    return pages.low(page);
  }

  @Get("/stations/{station}/supplies")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page list(long station, @QueryValue(defaultValue = "1") int page) {
    return pages.station(station, page, Form.empty());
  }

  @Post("/stations/{station}/supplies")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long station, @Body Form form) {
    form.required("amount");
    Optional<Long> amount = form.whole("amount", 0, SupplyDetails.MOST);
    return SupplyDetails.read(form, accounts, viewer.account())
        .flatMap(
            said ->
                Trying.with(
                    form,
                    () ->
                        keeping.add(
                            station, said, amount.orElseThrow().intValue(), viewer.account())))
        .<Answer>map(id -> Redirect.to("/stations/" + station + "/supplies").saying("supply.added"))
        .orElseGet(() -> pages.station(station, 1, form));
  }

  @Get("/supplies/{supply}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "supply")
  Page show(long supply, @QueryValue(defaultValue = "1") int page) {
    return pages.show(supply, page, Form.empty().put("kind", Movement.Kind.OUT));
  }

  @Get("/supplies/{supply}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "supply")
  Page edit(long supply) {
    return pages.editing(supply, pages.shown(supply));
  }

  @Post("/supplies/{supply}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "supply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long supply, @Body Form form) {
    long charge = supplies.find(supply).orElseThrow(Problem::notFound).charge();
    return SupplyDetails.read(form, accounts, charge)
            .filter(said -> Trying.done(form, () -> keeping.change(supply, said)))
            .isPresent()
        ? Redirect.to("/supplies/" + supply).saying("supply.changed")
        : pages.editing(supply, form);
  }

  /** Writes down what came, went or was counted. */
  @Post("/supplies/{supply}/movements")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "supply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer move(long supply, @Body Form form) {
    return moved(keeping, supply, form, viewer.account())
        ? Redirect.to("/supplies/" + supply).saying("supply.moved")
        : pages.show(supply, 1, form);
  }

  /** Reads a movement from a form and writes it down; whether that was done. */
  static boolean moved(KeepingSupplies keeping, long supply, Form form, long by) {
    form.required("kind");
    Optional<Movement.Kind> kind = form.choice("kind", Movement.Kind.class);
    form.required("figure");
    int least = kind.filter(one -> one == Movement.Kind.COUNTED).isPresent() ? 0 : 1;
    Optional<Long> figure = form.whole("figure", least, SupplyDetails.MOST);
    String why = form.text("why", LONGEST_WHY);
    return Trying.done(
        form,
        () -> keeping.move(supply, kind.orElseThrow(), figure.orElseThrow().intValue(), why, by));
  }
}

package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** Those who say to study at the university and wait for its answer, at its desk. */
@Platform
@Controller("/university/claims")
@Produces(MediaType.TEXT_HTML)
final class StudentClaimController {

  private static final int LONGEST_REASON = 300;

  private final Desks desks;
  private final ClaimPages pages;
  private final StudentClaims claims;

  StudentClaimController(Desks desks, ClaimPages pages, StudentClaims claims) {
    this.desks = desks;
    this.pages = pages;
    this.claims = claims;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "0") long university, @QueryValue(defaultValue = "1") int page) {
    return desks.page(university, desk -> pages.list(desk, page));
  }

  @Get("/{claim}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "claim")
  Page show(String claim) {
    HomeKey key = HomeKey.require(claim);
    return desks.within(key, () -> pages.show(key, null));
  }

  @Post("/{claim}/confirmation")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "claim")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer confirm(String claim, @Body Form form) {
    HomeKey key = HomeKey.require(claim);
    String number = form.required("number", 32);
    Scope scope = desks.scope();
    return decided(
        key, form, () -> claims.confirm(key.id(), number, scope), "student.claim.confirmed");
  }

  @Post("/{claim}/refusal")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "claim")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(String claim, @Body Form form) {
    HomeKey key = HomeKey.require(claim);
    String reason = form.required("reason", LONGEST_REASON);
    return decided(key, form, () -> claims.refuse(key.id(), reason), "student.claim.refused");
  }

  private Answer decided(HomeKey key, Form form, Runnable work, String messageKey) {
    boolean done =
        Trying.done(
            form,
            () ->
                desks.within(
                    key,
                    () -> {
                      work.run();
                      return key;
                    }));
    return done
        ? Redirect.outside("/university/claims").saying(messageKey)
        : desks.within(key, () -> pages.show(key, form));
  }
}

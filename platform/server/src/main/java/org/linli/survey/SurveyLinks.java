package org.linli.survey;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.linli.account.OneTimeCode;
import org.linli.account.SiteAddress;
import org.linli.api.Paging;
import org.linli.tenant.CurrentTenant;

/** The links of a survey's codes, each good for one answer, to be sent by message. */
@Singleton
class SurveyLinks {

  private final InvitationTable invitations;
  private final SiteAddress site;

  SurveyLinks(InvitationTable invitations, SiteAddress site) {
    this.invitations = invitations;
    this.site = site;
  }

  /**
   * A link that nobody has used.
   *
   * @param number its number among the survey's codes
   * @param code the code, for whoever types it
   */
  record Link(long number, String code, String address) {}

  /** Some of the links that nobody has used, the oldest first. */
  List<Link> unused(HttpRequest<?> request, long survey, Paging paging) {
    return invitations.unused(survey, paging).stream()
        .map(one -> new Link(one.number(), one.code().grouped(), of(request, one.code())))
        .toList();
  }

  private String of(HttpRequest<?> request, OneTimeCode code) {
    return entry(request) + "/" + code.grouped();
  }

  /** Where whoever has a code on paper types it. */
  String entry(HttpRequest<?> request) {
    return site.of(request, "/" + CurrentTenant.get().id() + "/survey");
  }
}

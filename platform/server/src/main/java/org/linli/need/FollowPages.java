package org.linli.need;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.account.OneTimeCode;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.activity.Sessions;
import org.linli.api.Communities;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/** What whoever asked sees by the code: how far it is, no people, nothing that was typed. */
@Singleton
class FollowPages {

  private final RequestHistory history;
  private final RatingRequests ratings;
  private final KeepingPhotos photos;
  private final Sessions sessions;
  private final Communities communities;
  private final SiteAddress site;
  private final Messages messages;

  FollowPages(
      RequestHistory history,
      RatingRequests ratings,
      KeepingPhotos photos,
      Sessions sessions,
      Communities communities,
      SiteAddress site,
      Messages messages) {
    this.history = history;
    this.ratings = ratings;
    this.photos = photos;
    this.sessions = sessions;
    this.communities = communities;
    this.site = site;
    this.messages = messages;
  }

  Page show(HttpRequest<?> request, String typed, ServiceRequest found, Form form) {
    OneTimeCode code = OneTimeCode.parse(typed).orElseThrow();
    return coded(Page.of("need/follow"), request, code)
        .with("need", found)
        .with("community", communities.everByIds(List.of(found.community())).get(found.community()))
        .with("team", found.state() == RequestState.OFFERED ? null : found.teamName())
        .with(
            "session",
            Optional.ofNullable(found.session()).flatMap(sessions::takingPlace).orElse(null))
        .with("steps", history.of(found.id()))
        .with("rating", ratings.of(found.id()).orElse(null))
        .with("stars", starChoices())
        .with("photos", photos.of(found.id()).size())
        .with("mostPhotos", KeepingPhotos.MOST)
        .with("mayAdd", KeepingPhotos.mayAdd(found))
        .with(form);
  }

  /** The code to be handed out, as text and as a picture. */
  Page coded(Page page, HttpRequest<?> request, OneTimeCode code) {
    String home = "/" + CurrentTenant.get().id();
    String address = site.of(request, home + "/requests/follow/" + code.grouped());
    return page.with("code", code.grouped())
        .with("address", address)
        .with("entry", site.of(request, home + "/requests/follow"))
        .with("qr", QrCode.svg(address, messages.say("need.qr")));
  }

  /** From the best to the worst. */
  static List<String> starChoices() {
    return List.of("5", "4", "3", "2", "1");
  }
}

package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** The volunteer service officer of a community, on its page. */
@Singleton
final class ServiceOfficerSection implements CommunitySection {

  private final ServiceOfficers officers;
  private final Viewer viewer;

  ServiceOfficerSection(ServiceOfficers officers, Viewer viewer) {
    this.officers = officers;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 9;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    List<ServiceOfficers.Officer> all = officers.of(community.id());
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("community", community.id());
    model.put(
        "officer", all.stream().filter(one -> one.untilOn() == null).findFirst().orElse(null));
    model.put("before", all.stream().filter(one -> one.untilOn() != null).toList());
    model.put("keeps", keeps);
    model.put("mayKeep", keeps && community.closedOn() == null);
    return Optional.of(new Shown("organization.officer", "organization/officer-section", model));
  }
}

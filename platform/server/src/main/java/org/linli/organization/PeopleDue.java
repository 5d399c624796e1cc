package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.web.HomePart;

/** What nobody has said yet of a community's people: its officer, its league branch. */
@Singleton
final class PeopleDue implements CommunityDue {

  private final ServiceOfficers officers;
  private final LeagueBranchRegister branches;

  PeopleDue(ServiceOfficers officers, LeagueBranchRegister branches) {
    this.officers = officers;
    this.branches = branches;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    String here = "/communities/" + community.id();
    List<HomePart.Task> tasks = new ArrayList<>();
    if (officers.of(community.id()).stream().noneMatch(one -> one.untilOn() == null)) {
      tasks.add(task("organization.due.officer", here + "/service-officer/edit"));
    }
    if (branches.of(community.id()).isEmpty()) {
      tasks.add(task("organization.due.leagueBranch", here + "/league-branch/edit"));
    }
    return tasks;
  }

  private static HomePart.Task task(String key, String path) {
    return new HomePart.Task(Message.of(key), path, null, HomePart.State.CALM);
  }
}

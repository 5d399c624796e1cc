package org.linli.publicity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.key.Masked;
import org.linli.project.Projects;
import org.linli.volunteer.ReadingNames;
import org.linli.web.Refused;

/** Keeps stories and reports, where they appeared, and whom they name. */
@Singleton
class KeepingStories {

  static final String KIND = "story";

  private final StoryTable stories;
  private final Projects projects;
  private final ReadingNames names;
  private final Filing filing;
  private final Audit audit;
  private final Viewer viewer;

  KeepingStories(
      StoryTable stories,
      Projects projects,
      ReadingNames names,
      Filing filing,
      Audit audit,
      Viewer viewer) {
    this.stories = stories;
    this.projects = projects;
    this.names = names;
    this.filing = filing;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Transactional
  long keep(long community, Story.Said said, Optional<Appearance> where, long by) {
    ofCommunity(community, said);
    long id = stories.add(community, said, by);
    where.ifPresent(one -> stories.appear(id, one, by));
    audit.record("publicity.story-kept", KIND, id);
    return id;
  }

  /**
   * Changes what is said.
   *
   * @throws Refused if it names somebody who hasn't agreed to it
   */
  @Transactional
  void change(long id, Story.Said said) {
    Story story = lock(id);
    ofCommunity(story.community(), said);
    List<Long> silent =
        stories.people(id).stream()
            .filter(one -> one.consentedOn() == null)
            .map(StoryTable.Person::volunteer)
            .toList();
    names.of(silent, KIND, id).values().forEach(name -> requireUnnamed(said, name, "content"));
    stories.change(id, said);
    audit.record("publicity.story-changed", KIND, id);
  }

  @Transactional
  void appear(long id, Appearance where, long by) {
    lock(id);
    stories.appear(id, where, by);
    audit.record("publicity.appeared", KIND, id);
  }

  /**
   * Says whom it is about.
   *
   * @throws Refused if it carries the name of somebody who hasn't agreed to it
   */
  @Transactional
  void name(long id, StoryTable.Person person, long by) {
    Story story = lock(id);
    if (person.consentedOn() == null) {
      names
          .of(List.of(person.volunteer()), KIND, id)
          .values()
          .forEach(name -> requireUnnamed(story.said(), name, "consentedOn"));
    }
    stories.name(id, person, by);
    audit.record("publicity.person-named", KIND, id, Map.of("volunteer", "" + person.volunteer()));
  }

  @Transactional
  void unname(long id, long volunteer) {
    lock(id);
    stories.unname(id, volunteer);
    audit.record("publicity.person-removed", KIND, id, Map.of("volunteer", "" + volunteer));
  }

  /**
   * Adds a photo.
   *
   * @throws org.linli.file.FileRefused if it is no photo, too large, or there is no room
   */
  @Transactional
  void addPhoto(long id, String name, InputStream bytes) {
    lock(id);
    filing.store(
        new NewFile(KIND, id, name, Set.of(Content.JPEG, Content.PNG), viewer.account()), bytes);
    audit.record("publicity.photo-changed", KIND, id);
  }

  @Transactional
  void remove(long id) {
    lock(id);
    filing.of(KIND, id).forEach(filing::delete);
    stories.remove(id);
    audit.record("publicity.story-removed", KIND, id);
  }

  private void ofCommunity(long community, Story.Said said) {
    Long project = said.project();
    if (project != null
        && projects.byIds(List.of(project)).values().stream()
            .noneMatch(one -> one.community() == community)) {
      throw new Refused("project", "form.notAChoice");
    }
  }

  private static void requireUnnamed(Story.Said said, String name, String field) {
    if (said.names(name)) {
      throw new Refused(field, "publicity.refused.named", Masked.name(name));
    }
  }

  private Story lock(long id) {
    return stories.lock(id).orElseThrow(Problem::notFound);
  }
}

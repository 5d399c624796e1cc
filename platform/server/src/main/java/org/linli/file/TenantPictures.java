package org.linli.file;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Message;
import org.linli.api.Pictures;
import org.linli.api.Viewer;

/** Keeps plugins' {@link Pictures} among the tenant's files; their names say whose they are. */
@Singleton
class TenantPictures implements Pictures, FileOwner {

  private static final String KIND = "plugin-picture";
  private static final long TENANT = 0;

  private final Filing filing;
  private final Viewer viewer;

  TenantPictures(Filing filing, Viewer viewer) {
    this.filing = filing;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return !viewer.roles().isEmpty();
  }

  @Override
  @Transactional
  public Optional<Message> keep(String plugin, String name, InputStream bytes) {
    List<StoredFile> before = of(plugin, name);
    try {
      filing.store(
          new NewFile(
              KIND,
              TENANT,
              stem(plugin, name),
              Set.of(Content.JPEG, Content.PNG),
              viewer.account()),
          bytes);
    } catch (FileRefused refused) {
      return Optional.of(Message.of(refused.messageKey(), refused.args()));
    }
    before.forEach(filing::delete);
    return Optional.empty();
  }

  @Override
  public Optional<String> path(String plugin, String name) {
    List<StoredFile> found = of(plugin, name);
    return found.isEmpty() ? Optional.empty() : Optional.of("/files/" + found.getLast().key());
  }

  private List<StoredFile> of(String plugin, String name) {
    String beginning = stem(plugin, name) + ".";
    return filing.of(KIND, TENANT).stream()
        .filter(file -> file.name().startsWith(beginning))
        .toList();
  }

  private static String stem(String plugin, String name) {
    return plugin + "-" + name;
  }
}

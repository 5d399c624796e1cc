package org.linli.job;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;
import org.linli.tenant.CurrentTenant;

/** The file that a job made is for whoever asked for the job, as long as they belong here. */
@Singleton
class JobFiles implements FileOwner {

  /** The kind of object that such files belong to; its id is the job's. */
  static final String KIND = "job";

  private final Jobs jobs;
  private final Viewer viewer;

  JobFiles(Jobs jobs, Viewer viewer) {
    this.jobs = jobs;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return viewer.isSignedIn()
        && !viewer.roles().isEmpty()
        && jobs.find(file.owner())
            .filter(job -> job.startedBy().account() == viewer.account())
            .filter(job -> job.tenant().filter(CurrentTenant.get().id()::equals).isPresent())
            .isPresent();
  }
}

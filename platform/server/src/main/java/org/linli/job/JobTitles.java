package org.linli.job;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Message;

/** What jobs are called. */
@Singleton
public class JobTitles {

  private final Map<String, String> keys;

  JobTitles(List<JobKind> kinds) {
    this.keys = kinds.stream().collect(Collectors.toMap(JobKind::name, JobKind::titleKey));
  }

  /** The job's title; its kind as it is, where that kind of work is no more. */
  public Message of(Job job) {
    String key = keys.get(job.kind());
    return key == null ? Message.asItIs(job.kind()) : Message.of(key);
  }
}

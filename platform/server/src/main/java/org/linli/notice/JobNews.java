package org.linli.notice;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.job.AfterJob;
import org.linli.job.Job;
import org.linli.job.JobTitles;
import org.linli.web.template.Messages;

/** Tells whoever asked for work in the background what became of it. */
@Singleton
final class JobNews implements AfterJob {

  private final Notices notices;
  private final JobTitles titles;
  private final Messages messages;

  JobNews(Notices notices, JobTitles titles, Messages messages) {
    this.notices = notices;
    this.titles = titles;
    this.messages = messages;
  }

  @Override
  public void ended(Job job) {
    long account = job.startedBy().account();
    if (account != 0) {
      NoticeKind kind = job.state() == Job.State.DONE ? NoticeKind.JOB_DONE : NoticeKind.JOB_FAILED;
      notices.write(
          List.of(
              new NewNotice(
                  kind,
                  account,
                  null,
                  "/jobs/" + job.id(),
                  List.of(messages.say(titles.of(job))))));
    }
  }
}

package org.linli.training;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What can be said of a course.
 *
 * @param wholeTownship whether it is open to the whole township of the community that keeps it
 * @param topics what it trains for
 * @param validMonths for how many months the training counts; null for ever
 * @param academy the id of the township's academy that organizes it, if one does
 */
record CourseDetails(
    String title,
    String content,
    String organizer,
    boolean wholeTownship,
    Set<TrainingTopic> topics,
    @Nullable Integer validMonths,
    @Nullable Long academy) {

  private static final int LONGEST = 120;

  CourseDetails {
    topics = Set.copyOf(topics);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<CourseDetails> read(Form form) {
    Set<TrainingTopic> topics = TrainingTopic.read(form.all("topics"));
    if (topics.isEmpty()) {
      form.reject("topics", "form.required");
    }
    CourseDetails said =
        new CourseDetails(
            form.required("title", 100),
            form.text("content", 2000),
            form.required("organizer", 100),
            form.checked("wholeTownship"),
            topics,
            form.whole("validMonths", 1, LONGEST).map(Long::intValue).orElse(null),
            form.whole("academy", 1, Long.MAX_VALUE).orElse(null));
    return form.isValid() ? Optional.of(said) : Optional.empty();
  }

  Form show() {
    return Form.empty()
        .put("title", title)
        .put("content", content)
        .put("organizer", organizer)
        .put("wholeTownship", wholeTownship)
        .putAll("topics", topics)
        .put("validMonths", validMonths)
        .put("academy", academy);
  }
}

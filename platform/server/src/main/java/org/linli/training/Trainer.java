package org.linli.training;

import java.util.Optional;
import java.util.Set;
import org.linli.api.Form;

/**
 * Someone of the trainer pool 师资库 (GD-4).
 *
 * @param path the code of the division that keeps the row
 * @param isGone whether they train no more
 */
record Trainer(long id, String path, Said said, boolean isGone) {

  /** The name, for a list to choose from. */
  public String label() {
    return said.organization().isEmpty()
        ? said.name()
        : said.name() + "（" + said.organization() + "）";
  }

  /**
   * What can be said of one.
   *
   * @param contact how to reach them; sealed, for those who keep the row
   */
  record Said(String name, String organization, Set<TrainingTopic> topics, String contact) {

    Said {
      topics = Set.copyOf(topics);
    }

    /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
    static Optional<Said> read(Form form) {
      Set<TrainingTopic> topics = TrainingTopic.read(form.all("topics"));
      if (topics.isEmpty()) {
        form.reject("topics", "form.required");
      }
      String contact = form.text("contact", 50);
      Said said =
          new Said(form.required("name", 50), form.text("organization", 100), topics, contact);
      return form.isValid() ? Optional.of(said) : Optional.empty();
    }

    /** Never how to reach them. */
    @Override
    public String toString() {
      return "Trainer";
    }
  }

  Form show() {
    return Form.empty()
        .put("name", said.name())
        .put("organization", said.organization())
        .putAll("topics", said.topics())
        .put("contact", said.contact());
  }
}

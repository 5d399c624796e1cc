package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * The fields of a form, each with its label, hint, what was typed and what is wrong: {@code
 * {{field-text "name" label="community.name" hint="community.name.hint" required=true}}}, likewise
 * {@code field-password}, {@code field-area}, {@code field-select}, {@code field-radios}, {@code
 * field-check}, {@code field-checks}, {@code field-day}, {@code field-number}, {@code field-file};
 * {@code {{form-errors}}} says at the top what is wrong. They read the {@link Form} that the page
 * carries as {@code form} and see nothing else of it.
 */
@Singleton
final class Fields implements Vocabulary {

  private static final Form NOTHING = Form.empty();

  private final Choices choices;
  private final Messages messages;

  Fields(Choices choices, Messages messages) {
    this.choices = choices;
    this.messages = messages;
  }

  @Override
  public void addTo(Handlebars handlebars) {
    for (String kind : List.of("area", "check", "file")) {
      register(handlebars, kind, "field-" + kind, Map.of());
    }
    register(handlebars, "text", "field-input", Map.of("type", "text"));
    register(handlebars, "password", "field-input", Map.of("type", "password", "secret", true));
    register(handlebars, "day", "field-input", Map.of("type", "date"));
    register(handlebars, "number", "field-input", Map.of("type", "text", "inputmode", "numeric"));
    register(handlebars, "select", "field-select", Map.of());
    register(handlebars, "radios", "field-choices", Map.of("type", "radio"));
    register(handlebars, "checks", "field-choices", Map.of("type", "checkbox"));
    handlebars.registerHelper("form-errors", (value, options) -> errors(options));
  }

  private void register(
      Handlebars handlebars, String kind, String view, Map<String, Object> fixed) {
    handlebars.registerHelper(
        "field-" + kind,
        (name, options) -> {
          var model = new HashMap<String, Object>(fixed);
          model.putAll(options.hash);
          describe(model, String.valueOf(name), form(options), options);
          return Lists.fill(view, model, options);
        });
  }

  private void describe(Map<String, Object> model, String name, Form form, Options options) {
    String id = "f-" + options.hash("id", name);
    model.put("name", name);
    model.put("id", id);
    if (!model.containsKey("secret")) {
      model.put("typed", form.text(name));
      model.put("checked", form.checked(name));
    }
    var described = new StringBuilder();
    if (options.hash("hint") != null) {
      described.append(id).append("-hint");
    }
    var error = form.errors().get(name);
    if (error != null) {
      model.put("error", error);
      described.append(described.isEmpty() ? "" : " ").append(id).append("-error");
    }
    model.put("describedby", described.toString());
    @Nullable Object offered = options.hash("options");
    if (offered != null) {
      model.put("choices", choices.of(offered, options.hash("prefix", ""), form.all(name), id));
    }
  }

  private CharSequence errors(Options options) throws IOException {
    Form form = form(options);
    if (form.isValid()) {
      return "";
    }
    String prefix = options.hash("prefix", "");
    var all = new ArrayList<Map<String, Object>>();
    form.errors()
        .forEach(
            (field, error) -> {
              var line = new HashMap<String, Object>(Map.of("field", field, "error", error));
              messages
                  .find(prefix + field)
                  .filter(label -> !prefix.isEmpty())
                  .ifPresent(label -> line.put("label", label));
              var clause = form.clauses().get(field);
              if (clause != null) {
                line.put("clause", clause);
              }
              all.add(line);
            });
    return Lists.fill("form-errors", Map.of("errors", all, "count", all.size()), options);
  }

  private static Form form(Options options) {
    return options.context.get("form") instanceof Form form ? form : NOTHING;
  }
}

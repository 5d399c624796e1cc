package org.linli.project;

import org.linli.api.Form;
import org.linli.volunteer.ServiceType;

/** Reads what was typed about a project. */
final class ProjectForm {

  private ProjectForm() {}

  static ProjectDetails details(Form form) {
    return new ProjectDetails(
        form.required("name", 100),
        form.whole("team", 1, Long.MAX_VALUE).orElse(null),
        choice(form, "category", ProjectCategory.class, ProjectCategory.OTHER),
        choice(form, "targetGroup", TargetGroup.class, TargetGroup.EVERYONE),
        choice(form, "serviceType", ServiceType.class, ServiceType.EVERYDAY_HELP),
        form.text("brandTags", 200),
        form.checked("regular"),
        form.text("yearPlan", 2000));
  }

  static Form show(ProjectDetails said) {
    return Form.empty()
        .put("name", said.name())
        .put("team", said.team())
        .put("category", said.category())
        .put("targetGroup", said.targetGroup())
        .put("serviceType", said.serviceType())
        .put("brandTags", said.brandTags())
        .put("regular", said.isRegular())
        .put("yearPlan", said.yearPlan());
  }

  private static <E extends Enum<E>> E choice(Form form, String field, Class<E> type, E fallback) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    return form.choice(field, type).orElse(fallback);
  }
}

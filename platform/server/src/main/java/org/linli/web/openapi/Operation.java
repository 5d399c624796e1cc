package org.linli.web.openapi;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.MethodBasedRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Role;

/** One method at one path. */
final class Operation {

  /** By its name: {@code idempotency} builds on this package, and not the other way round. */
  private static final String ONCE = "org.linli.idempotency.Idempotent";

  private final MethodBasedRouteInfo<?, ?> route;
  private final ExecutableMethod<?, ?> method;
  private final String path;
  private final Schemas schemas;
  private final Words.Said said;

  Operation(MethodBasedRouteInfo<?, ?> route, String path, Schemas schemas) {
    this.route = route;
    this.method = route.getTargetMethod().getExecutableMethod();
    this.path = path;
    this.schemas = schemas;
    this.said = schemas.words(method.getDeclaringType()).of(method.getMethodName());
  }

  Map<String, Object> describe() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put(
        "operationId", method.getDeclaringType().getSimpleName() + "." + method.getMethodName());
    if (!said.text().isEmpty()) {
      operation.put("summary", said.summary());
      operation.put("description", said.text());
    }
    List<Map<String, Object>> parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    body().ifPresent(body -> operation.put("requestBody", body));
    operation.put("responses", Ordered.map(status(), answer(), "default", schemas.problem()));
    Role[] roles = method.enumValues(Access.class, Role.class);
    if (roles.length > 0) {
      operation.put("x-roles", Arrays.stream(roles).map(Role::name).toList());
    }
    if (!method.isTrue(Access.class, "anyone")) {
      operation.put("security", List.of(Ordered.map("bearer", List.of())));
    }
    return operation;
  }

  private List<Map<String, Object>> parameters() {
    List<Map<String, Object>> parameters = new ArrayList<>();
    if (path.contains("{tenant}") && !takes("tenant")) {
      parameters.add(parameter("tenant", "path", true, Ordered.map("type", "string")));
    }
    for (Argument<?> argument : method.getArguments()) {
      AnnotationMetadata annotations = argument.getAnnotationMetadata();
      if (path.contains("{" + argument.getName() + "}")) {
        parameters.add(parameter(argument.getName(), "path", true, schemas.of(argument)));
      } else if (annotations.hasAnnotation(QueryValue.class)) {
        parameters.add(value(argument, QueryValue.class, "query"));
      } else if (annotations.hasAnnotation(Header.class)) {
        parameters.add(value(argument, Header.class, "header"));
      }
    }
    if (method.hasAnnotation(ONCE)) {
      Map<String, Object> key =
          parameter("Idempotency-Key", "header", false, Ordered.map("type", "string"));
      key.put("description", "Names the request: sent again under it, it is answered as before.");
      parameters.add(key);
    }
    return parameters;
  }

  private boolean takes(String name) {
    return Arrays.stream(method.getArguments()).anyMatch(each -> each.getName().equals(name));
  }

  private Map<String, Object> value(Argument<?> argument, Class<?> kind, String in) {
    AnnotationMetadata annotations = argument.getAnnotationMetadata();
    String name =
        annotations
            .stringValue(kind.getName())
            .filter(given -> !given.isEmpty())
            .orElse(argument.getName());
    Optional<String> usual = annotations.stringValue(Bindable.class, "defaultValue");
    Map<String, Object> schema = new LinkedHashMap<>(schemas.of(argument));
    usual.filter(given -> !given.isEmpty()).ifPresent(given -> schema.put("default", given));
    boolean optional = usual.isPresent() || argument.isNullable() || argument.isOptional();
    return parameter(name, in, !optional, schema);
  }

  private Map<String, Object> parameter(
      String name, String in, boolean required, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    String words = said.fields().getOrDefault(name, "");
    if (!words.isEmpty()) {
      parameter.put("description", words);
    }
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", schema);
    return parameter;
  }

  private Optional<Map<String, Object>> body() {
    return Arrays.stream(method.getArguments())
        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(Body.class))
        .findFirst()
        .map(
            argument ->
                Ordered.map("required", true, "content", content(route.getConsumes(), argument)));
  }

  private Map<String, Object> answer() {
    Argument<?> returned = method.getReturnType().asArgument();
    if (HttpResponse.class.isAssignableFrom(returned.getType())) {
      returned = returned.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
    }
    return returned.isVoid()
        ? Ordered.map("description", "done")
        : Ordered.map("description", "done", "content", content(route.getProduces(), returned));
  }

  private Map<String, Object> content(List<MediaType> types, Argument<?> value) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (MediaType type : types.isEmpty() ? List.of(MediaType.APPLICATION_JSON_TYPE) : types) {
      content.put(type.getName(), Ordered.map("schema", schemas.of(value)));
    }
    return content;
  }

  private String status() {
    return String.valueOf(
        method.enumValue(Status.class, HttpStatus.class).orElse(HttpStatus.OK).getCode());
  }
}

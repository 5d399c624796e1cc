package org.linli.web.openapi;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.GenericPlaceholder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What values look like; records by their names, everything else in place. */
final class Schemas {

  private static final String PROBLEM = "Problem";

  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Ordered.map("type", "string")),
          Map.entry(Boolean.class, Ordered.map("type", "boolean")),
          Map.entry(Integer.class, Ordered.map("type", "integer", "format", "int32")),
          Map.entry(Long.class, Ordered.map("type", "integer", "format", "int64")),
          Map.entry(BigDecimal.class, Ordered.map("type", "number")),
          Map.entry(Double.class, Ordered.map("type", "number", "format", "double")),
          Map.entry(Instant.class, Ordered.map("type", "string", "format", "date-time")),
          Map.entry(LocalDate.class, Ordered.map("type", "string", "format", "date")));

  private final Map<String, Object> named = new TreeMap<>();
  private final Map<Class<?>, Words> words = new HashMap<>();

  Schemas() {
    Map<String, Object> text = Ordered.map("type", "string");
    Map<String, Object> byField = Ordered.map("type", "object", "additionalProperties", text);
    named.put(
        PROBLEM,
        Ordered.map(
            "type", "object",
            "required", List.of("type", "title", "status"),
            "properties",
                Ordered.map(
                    "type", text,
                    "title", text,
                    "status", Ordered.map("type", "integer"),
                    "detail", text,
                    "code", text,
                    "clause", text,
                    "fields", byField,
                    "clauses", byField,
                    "instance", text,
                    "requestId", text)));
  }

  /** The answer to whatever could not be done. */
  Map<String, Object> problem() {
    return Ordered.map(
        "description",
        "what is wrong, in words",
        "content",
        Ordered.map("application/problem+json", Ordered.map("schema", reference(PROBLEM))));
  }

  Map<String, Object> named() {
    return named;
  }

  /** What a class of the API says of itself. */
  Words words(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return words.computeIfAbsent(around == null ? type : around, Words::of);
  }

  Map<String, Object> of(Argument<?> value) {
    return of(value, Map.of());
  }

  /** What stands for a type variable of a generic record is told by whoever names the record. */
  private Map<String, Object> of(Argument<?> declared, Map<String, Argument<?>> variables) {
    Argument<?> value =
        declared instanceof GenericPlaceholder<?> placeholder
            ? variables.getOrDefault(placeholder.getVariableName(), declared)
            : declared;
    Class<?> type = value.isPrimitive() ? value.getWrapperType() : value.getType();
    Map<String, Object> plain = PLAIN.get(type);
    if (plain != null) {
      return plain;
    }
    if (type.isEnum()) {
      return Ordered.map(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
    }
    if (type == Optional.class) {
      return of(content(value, 0), variables);
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Ordered.map("type", "array", "items", of(content(value, 0), variables));
    }
    if (Map.class.isAssignableFrom(type)) {
      return Ordered.map(
          "type", "object", "additionalProperties", of(content(value, 1), variables));
    }
    return BeanIntrospector.SHARED
        .findIntrospection(type)
        .map(found -> named(found, value.getTypeVariables()))
        .orElseGet(Map::of);
  }

  private static Argument<?> content(Argument<?> container, int position) {
    Argument<?>[] parameters = container.getTypeParameters();
    return position < parameters.length ? parameters[position] : Argument.OBJECT_ARGUMENT;
  }

  private Map<String, Object> named(
      BeanIntrospection<?> introspection, Map<String, Argument<?>> variables) {
    String name = name(introspection.getBeanType());
    for (Argument<?> variable : variables.values()) {
      name += "-" + name(variable.getType());
    }
    if (named.putIfAbsent(name, Map.of()) == null) {
      named.put(name, object(introspection, variables));
    }
    return reference(name);
  }

  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return (around == null ? "" : around.getSimpleName() + ".") + type.getSimpleName();
  }

  private Map<String, Object> object(
      BeanIntrospection<?> introspection, Map<String, Argument<?>> variables) {
    Class<?> type = introspection.getBeanType();
    Words.Said said = words(type).of(type.getSimpleName());
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (BeanProperty<?, ?> property : introspection.getBeanProperties()) {
      properties.put(
          property.getName(),
          described(
              of(property.asArgument(), variables),
              said.fields().getOrDefault(property.getName(), "")));
      if (!property.isNullable() && property.getType() != Optional.class) {
        required.add(property.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    if (!said.text().isEmpty()) {
      object.put("description", said.text());
    }
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  /** In OpenAPI 3.1 words may stand beside a reference as well. */
  private static Map<String, Object> described(Map<String, Object> schema, String words) {
    if (words.isEmpty()) {
      return schema;
    }
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", words);
    return described;
  }

  private static Map<String, Object> reference(String name) {
    return Ordered.map("$ref", "#/components/schemas/" + name);
  }
}

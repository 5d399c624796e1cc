package org.linli.plugin;

import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.io.service.SoftServiceLoader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds plugins' introspections to Micronaut's shared introspector, which reads those of its own
 * class loader only. Entities, forms and JSON types of plugins are looked up there by Micronaut
 * Data, validation and serialization, and none of the three lets the introspector be chosen. The
 * one place that reaches into Micronaut; its test fails if an upgrade moves the field.
 */
final class SharedIntrospections {

  private static final String FIELD = "introspectionMap";

  private SharedIntrospections() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  static synchronized void add(ClassLoader loader) {
    // the first question makes it read its own
    BeanIntrospector.SHARED.findIntrospectedTypes(reference -> false);
    List<BeanIntrospectionReference> all = new ArrayList<>();
    SoftServiceLoader.load(BeanIntrospectionReference.class, loader)
        .collectAll(all, BeanIntrospectionReference::isPresent);
    try {
      Field field = BeanIntrospector.SHARED.getClass().getDeclaredField(FIELD);
      field.setAccessible(true);
      Map<String, BeanIntrospectionReference> merged =
          new HashMap<>(
              (Map<String, BeanIntrospectionReference>) field.get(BeanIntrospector.SHARED));
      all.forEach(reference -> merged.put(reference.getName(), reference));
      field.set(BeanIntrospector.SHARED, merged);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this version of Micronaut keeps its introspections elsewhere; see " + FIELD, e);
    }
  }
}

package org.linli.web.template;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How a name in a template is found in an object: a map's entry, else a method of that name without
 * parameters (a record's component), else its getter. Nothing of {@link Object} itself, so that
 * {@code {{class}}} in a template never reaches a {@link Class}.
 */
final class ModelValues implements ValueResolver {

  static final ModelValues INSTANCE = new ModelValues();

  private final Map<Class<?>, Map<String, Optional<Method>>> known = new ConcurrentHashMap<>();

  private ModelValues() {}

  @Override
  public Object resolve(Object context, String name) {
    return switch (context) {
      case Map<?, ?> map -> map.containsKey(name) ? present(map.get(name)) : UNRESOLVED;
      case Optional<?> optional ->
          optional.isPresent() ? resolve(optional.get(), name) : UNRESOLVED;
      case Collection<?> rows when name.equals("size") || name.equals("length") -> rows.size();
      default ->
          known
              .computeIfAbsent(context.getClass(), type -> new ConcurrentHashMap<>())
              .computeIfAbsent(name, wanted -> method(context.getClass(), wanted))
              .map(method -> call(method, context))
              .orElse(UNRESOLVED);
    };
  }

  @Override
  public Object resolve(Object context) {
    return UNRESOLVED;
  }

  @Override
  public Set<Entry<String, Object>> propertySet(Object context) {
    return Set.of();
  }

  private static Optional<Method> method(Class<?> type, String name) {
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
      return Optional.empty();
    }
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (String candidate : new String[] {name, "get" + tail, "is" + tail}) {
      for (Method method : type.getMethods()) {
        if (method.getName().equals(candidate) && isReadable(method)) {
          // Records are mostly package-private; the platform's own packages are all open.
          method.trySetAccessible();
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isReadable(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class
        && method.getDeclaringClass() != Object.class
        && !method.getName().equals("hashCode");
  }

  /** A thing that is there and empty prints nothing, and is not looked for further outside. */
  private static Object present(@Nullable Object value) {
    Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return inner == null ? "" : inner;
  }

  private static Object call(Method method, Object context) {
    try {
      return present(method.invoke(context));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("can't read " + method, e.getCause());
    }
  }
}

package org.linli.testing;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.api.CommunitySection;
import org.linli.division.SectionSource;
import org.linli.job.JobKind;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.OnboardingStep;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * Beans that act without being asked, or are asked in every tenant: what a plugin may not have,
 * because it would speak where nobody enabled it. The host asks a plugin's {@code RegionalPlugin}
 * instead, in the tenants that did.
 */
public final class UnaskedBeans {

  private static final List<Class<?>> TYPES =
      List.of(
          ApplicationEventListener.class,
          BeanCreatedEventListener.class,
          JobKind.class,
          OutboxReceiver.class,
          OnboardingStep.class,
          CommunitySection.class,
          SectionSource.class,
          HomePart.class,
          ShellPart.class);
  private static final List<Class<? extends Annotation>> ON_METHODS =
      List.of(Scheduled.class, EventListener.class);
  private static final List<Class<? extends Annotation>> ON_TYPES =
      List.of(Context.class, ServerFilter.class);

  private UnaskedBeans() {}

  /** Those among some beans, each with what it is. */
  public static Set<String> among(Stream<? extends BeanDefinition<?>> beans) {
    Set<String> found = new TreeSet<>();
    beans.forEach(
        bean -> {
          String name = bean.getBeanType().getSimpleName();
          TYPES.stream()
              .filter(type -> type.isAssignableFrom(bean.getBeanType()))
              .forEach(type -> found.add(name + " is a " + type.getSimpleName()));
          ON_TYPES.stream()
              .filter(bean::hasAnnotation)
              .forEach(type -> found.add(name + " is a " + type.getSimpleName()));
          bean.getExecutableMethods()
              .forEach(
                  method ->
                      ON_METHODS.stream()
                          .filter(method::hasAnnotation)
                          .forEach(
                              type ->
                                  found.add(
                                      "%s.%s is %s"
                                          .formatted(
                                              name,
                                              method.getMethodName(),
                                              type.getSimpleName()))));
        });
    return found;
  }
}

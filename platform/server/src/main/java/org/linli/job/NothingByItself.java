package org.linli.job;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/** Beside a {@link Command} nothing happens by the clock: that is the servers' work. */
@Singleton
@Replaces(ScheduledMethodProcessor.class)
@Requires(property = Command.RUNS)
final class NothingByItself implements ExecutableMethodProcessor<Scheduled> {

  @Override
  public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
    // Not scheduled.
  }
}

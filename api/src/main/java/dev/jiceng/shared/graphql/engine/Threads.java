package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.FromMemory;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/**
 * Controllers that ask the database run side by side, each on a virtual thread of its own. Those
 * that answer {@link FromMemory}, and the only one of a request, stay on the request's thread.
 */
final class Threads implements BeanPostProcessor {
  private static final ThreadLocal<Boolean> SINGLE = ThreadLocal.withInitial(() -> false);
  private static final Executor SIDE_BY_SIDE =
      task -> {
        if (SINGLE.get()) {
          task.run();
        } else {
          Thread.ofVirtual().name("field").start(task);
        }
      };

  /** Says of the request that begins on this thread whether nothing runs beside its one field. */
  static void begin(boolean single) {
    SINGLE.set(single);
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof AnnotatedControllerConfigurer controllers) {
      controllers.setExecutor(SIDE_BY_SIDE);
      controllers.setBlockingMethodPredicate(Threads::blocks);
    }
    return bean;
  }

  private static boolean blocks(HandlerMethod method) {
    return !method.hasMethodAnnotation(FromMemory.class)
        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), FromMemory.class);
  }
}

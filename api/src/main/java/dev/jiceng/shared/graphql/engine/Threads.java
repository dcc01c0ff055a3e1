package dev.jiceng.shared.graphql.engine;

import dev.jiceng.shared.graphql.FromMemory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** Keeps controllers that answer {@link FromMemory} on the request's own thread. */
final class Threads implements BeanPostProcessor {
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof AnnotatedControllerConfigurer controllers) {
      controllers.setBlockingMethodPredicate(Threads::blocks);
    }
    return bean;
  }

  private static boolean blocks(HandlerMethod method) {
    return !method.hasMethodAnnotation(FromMemory.class)
        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), FromMemory.class);
  }
}

package dev.jiceng.api.start;

import dev.jiceng.shared.jooq.DatabaseLogin;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the API start beside its stores until something is about to connect to them. */
record WaitsForStores(Stores stores) implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DatabaseLogin) {
      stores.await();
    }
    return bean;
  }
}

package dev.jiceng.shared.redis;

import dev.jiceng.shared.graphql.engine.Budget;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what Redis holds; without {@code JICENG_REDIS_URL} each instance counts on its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rate.class)
class RedisConfiguration {
  private static final String HAS_REDIS = "'${jiceng.redis.url:}' != ''";

  @Bean
  @ConditionalOnExpression(HAS_REDIS)
  RedisCounting redisCounting(@Value("${jiceng.redis.url}") String url, Rate rate) {
    return new RedisCounting(url, rate.patience());
  }

  @Bean
  @ConditionalOnExpression(HAS_REDIS)
  Budget sharedBudget(RedisCounting shared, Rate rate) {
    return new Buckets(shared, new LocalCounting(), rate);
  }

  @Bean
  @ConditionalOnExpression(HAS_REDIS)
  RedisRelay redisRelay(@Value("${jiceng.redis.url}") String url) {
    return new RedisRelay(url);
  }

  @Bean
  @ConditionalOnExpression("!(" + HAS_REDIS + ")")
  Budget ownBudget(Rate rate) {
    LocalCounting own = new LocalCounting();
    return new Buckets(own, own, rate);
  }
}

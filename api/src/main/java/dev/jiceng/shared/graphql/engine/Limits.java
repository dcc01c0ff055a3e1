package dev.jiceng.shared.graphql.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for at most, judged before anything runs; and how long it may run.
 *
 * @param depth levels of fields, fragments spread; introspection aside
 * @param fields fields once fragments are spread, so that nested fragments cannot explode
 * @param nodes objects that the lists asked for could hold together
 * @param cost by {@code @cost} and {@code @listSize}
 * @param time until it is given up; longer than any statement and transaction may take
 */
@ConfigurationProperties("jiceng.limits")
public record Limits(
    @DefaultValue("12") int depth,
    @DefaultValue("30") int aliases,
    @DefaultValue("10") int rootMutations,
    @DefaultValue("10") int directives,
    @DefaultValue("2000") int tokens,
    @DefaultValue("65536") int documentBytes,
    @DefaultValue("2097152") int bodyBytes,
    @DefaultValue("5000") int fields,
    @DefaultValue("100000") int nodes,
    @DefaultValue("100000") int cost,
    @DefaultValue("5s") Duration time) {}

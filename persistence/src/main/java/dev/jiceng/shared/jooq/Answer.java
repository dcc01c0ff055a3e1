package dev.jiceng.shared.jooq;

import dev.jiceng.shared.Outcome;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the answer of a request is kept beside its idempotency key, and found again. */
public record Answer<T>(Function<T, UUID> id, BiFunction<Tx, UUID, Outcome<T>> load) {}

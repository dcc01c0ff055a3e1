package dev.jiceng.duty.graphql;

import dev.jiceng.shared.jooq.Aggregate;
import java.util.List;

/** What SDL's {@code XAggregate} types read. */
record DutyGroups(List<Aggregate> groups) {}

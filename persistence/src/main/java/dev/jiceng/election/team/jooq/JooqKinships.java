package dev.jiceng.election.team.jooq;

import static dev.jiceng.jooq.area.Tables.KINSHIP;
import static org.jooq.impl.DSL.select;

import dev.jiceng.election.team.KinTie;
import dev.jiceng.election.team.Kinship;
import dev.jiceng.election.team.KinshipGraph;
import dev.jiceng.election.team.Kinships;
import dev.jiceng.roster.Coded;
import dev.jiceng.roster.KinshipKind;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The kinship recorded in a township's roster, or in all of a county. */
public final class JooqKinships implements Kinships {
  private final DSLContext sql;

  public JooqKinships(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * One statement: close kin are at most three ties apart, so every tie of the people themselves
   * and of those they are tied to is enough.
   */
  @Override
  public KinshipGraph among(Collection<UUID> people) {
    if (people.isEmpty()) {
      return new KinshipGraph(java.util.List.of());
    }
    var ties =
        sql.select(KINSHIP.PERSON, KINSHIP.RELATIVE, KINSHIP.KIND)
            .from(KINSHIP)
            .where(near(one -> one.in(people)))
            .orderBy(KINSHIP.ID)
            .fetch(row -> tie(row.value1(), row.value2(), row.value3()));
    return new KinshipGraph(ties.stream().flatMap(Optional::stream).toList());
  }

  /** Keeps to ties of {@code people} and of those they are tied to. */
  static Condition near(Function<Field<UUID>, Condition> people) {
    var near =
        select(KINSHIP.PERSON)
            .from(KINSHIP)
            .where(people.apply(KINSHIP.RELATIVE))
            .union(select(KINSHIP.RELATIVE).from(KINSHIP).where(people.apply(KINSHIP.PERSON)));
    return people
        .apply(KINSHIP.PERSON)
        .or(people.apply(KINSHIP.RELATIVE))
        .or(KINSHIP.PERSON.in(near))
        .or(KINSHIP.RELATIVE.in(near));
  }

  static Optional<KinTie> tie(UUID person, UUID relative, String code) {
    return Kinship.of(Coded.of(KinshipKind.class, code))
        .map(kinship -> new KinTie(person, kinship, relative));
  }
}

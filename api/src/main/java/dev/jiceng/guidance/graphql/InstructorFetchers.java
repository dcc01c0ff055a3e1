package dev.jiceng.guidance.graphql;

import static graphql.schema.PropertyDataFetcher.fetching;

import dev.jiceng.guidance.jooq.InstructorList.Row;
import dev.jiceng.guidance.team.Instructor;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.graphql.GlobalId;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of instructors that are not simply a property of their row. */
record InstructorFetchers(InstantSource clock) {
  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(GuidanceKinds.INSTRUCTOR, type -> today(kept(type)));
  }

  private static TypeRuntimeWiring.Builder kept(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "id",
            fetching((Row it) -> GlobalId.of(GuidanceKinds.INSTRUCTOR, it.seenFrom(), it.uuid())))
        .dataFetcher("name", of(Instructor::name))
        .dataFetcher("institution", of(Instructor::institution))
        .dataFetcher("homePost", of(Instructor::homePost))
        .dataFetcher("homeDays", of(it -> new TreeSet<>(it.homeDays())))
        .dataFetcher("weeklyHalfDays", of(Instructor::weeklyHalfDays))
        .dataFetcher("account", of(Instructor::account))
        .dataFetcher("coOpted", of(Instructor::coOpted))
        .dataFetcher("licenceNumber", licence(Instructor.Licence::number))
        .dataFetcher("licensedUntil", licence(Instructor.Licence::validUntil))
        .dataFetcher("experienceYears", of(Instructor::experienceYears))
        .dataFetcher("trainedUntil", of(Instructor::trainedUntil))
        .dataFetcher("subjectAreas", of(it -> new TreeSet<>(it.subjectAreas())))
        .dataFetcher("version", of(Instructor::version));
  }

  private TypeRuntimeWiring.Builder today(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("fit", of(it -> it.isFit(day())))
        .dataFetcher("flags", of(it -> it.flags(day())));
  }

  private LocalDate day() {
    return new Moment(clock.instant()).day();
  }

  private static <T extends @Nullable Object> PropertyDataFetcher<T> of(
      Function<Instructor, T> part) {
    return fetching((Row it) -> part.apply(it.instructor()));
  }

  private static <T> PropertyDataFetcher<@Nullable T> licence(
      Function<Instructor.Licence, T> part) {
    return fetching((Row it) -> {
      var licence = it.instructor().licence();
      return licence == null ? null : part.apply(licence);
    });
  }
}

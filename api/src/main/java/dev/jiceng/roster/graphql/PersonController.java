package dev.jiceng.roster.graphql;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Identifiers;
import dev.jiceng.roster.KeepPerson;
import dev.jiceng.roster.LookUpPerson;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.Person;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.Profile;
import dev.jiceng.roster.RevealIdentifiers;
import dev.jiceng.roster.jooq.PersonRow;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.graphql.Attempt;
import dev.jiceng.shared.graphql.Payloads;
import dev.jiceng.shared.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** People of a township's roster, and what identifies them (TR-4, A-2). */
@Controller
class PersonController {
  private final RosterWork work;
  private final Payloads payloads;

  PersonController(RosterWork work, Payloads payloads) {
    this.work = work;
    this.payloads = payloads;
  }

  record PersonPayload(@Nullable PersonRow person, List<UserError> userErrors) {}

  record RevealPayload(@Nullable ClearIdentifiers identifiers, List<UserError> userErrors) {}

  /** SDL's {@code PersonIdentifiers}, in clear; shows nothing of itself as a text. */
  record ClearIdentifiers(@Nullable String idNumber, @Nullable String phone) {
    static ClearIdentifiers of(Identifiers identifiers) {
      var number = identifiers.idNumber();
      var phone = identifiers.phone();
      return new ClearIdentifiers(
          number == null ? null : number.value(), phone == null ? null : phone.value());
    }

    @Override
    public String toString() {
      return "ClearIdentifiers[]";
    }
  }

  /** What both inputs say of somebody. */
  interface Said {
    String name();

    Gender gender();

    @Nullable LocalDate birthDate();

    @Nullable Ethnicity ethnicity();

    @Nullable Education education();

    @Nullable PoliticalStatus politicalStatus();

    @Nullable Origin origin();

    List<String> skills();

    @Nullable String idNumber();

    @Nullable String phone();

    default Profile profile() {
      return new Profile(
          gender(), birthDate(), ethnicity(), education(), politicalStatus(), origin(), skills());
    }

    default KeepPerson.Identification identification() {
      return new KeepPerson.Identification(idNumber(), phone());
    }
  }

  record Create(
      DivisionCode township,
      String name,
      Gender gender,
      @Nullable LocalDate birthDate,
      @Nullable Ethnicity ethnicity,
      @Nullable Education education,
      @Nullable PoliticalStatus politicalStatus,
      @Nullable Origin origin,
      List<String> skills,
      @Nullable String idNumber,
      @Nullable String phone)
      implements Said {}

  record Update(
      String id,
      int version,
      String name,
      Gender gender,
      @Nullable LocalDate birthDate,
      @Nullable Ethnicity ethnicity,
      @Nullable Education education,
      @Nullable PoliticalStatus politicalStatus,
      @Nullable Origin origin,
      List<String> skills,
      @Nullable String idNumber,
      @Nullable String phone)
      implements Said {}

  record Reveal(String person, String reason) {}

  record LookUp(DivisionCode township, String idNumber, String reason) {}

  @MutationMapping
  PersonPayload personCreate(@Argument Create input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command = new KeepPerson.Create(input.name(), input.profile(), input.identification());
    var outcome =
        work.in(
            attempt,
            input.township(),
            "township",
            RosterKind.PERSON,
            desk -> person(desk.person().create(command, desk.now()), "PersonCreated"));
    return payloads.of(outcome, attempt.locale(), PersonPayload::new);
  }

  @MutationMapping
  PersonPayload personUpdate(@Argument Update input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("id", RosterIds.PERSON, input.id()),
            RosterKind.PERSON,
            (desk, id) -> {
              var command =
                  new KeepPerson.Update(
                      id, input.version(), input.name(), input.profile(), input.identification());
              return person(desk.person().update(command, desk.now()), "PersonUpdated");
            });
    return payloads.of(outcome, attempt.locale(), PersonPayload::new);
  }

  /** The audit hashes what the roster says; identifiers are no part of it. */
  private static Outcome<RosterWork.Effect> person(Outcome<Person> outcome, String event) {
    return outcome.then(
        person -> Outcome.done(RosterWork.Effect.of(person.id(), event, person)),
        person -> RosterWork.Effect.of(person.id(), event, person));
  }

  @MutationMapping
  PersonPayload personLookUp(@Argument LookUp input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var command = new LookUpPerson.Command(input.idNumber(), input.reason());
    var outcome =
        work.in(
            attempt,
            input.township(),
            "township",
            RosterKind.PERSON,
            desk ->
                desk.lookup()
                    .handle(command)
                    .then(
                        id -> Outcome.done(seen(id, input.reason())),
                        id -> seen(id, input.reason())));
    return payloads.of(outcome, attempt.locale(), PersonPayload::new);
  }

  @MutationMapping
  RevealPayload personIdentifiersReveal(@Argument Reveal input, DataFetchingEnvironment field) {
    var attempt = Attempt.of(field);
    var outcome =
        work.at(
            attempt,
            new RosterWork.Named("person", RosterIds.PERSON, input.person()),
            work.revealed(),
            (desk, id) ->
                desk.reveal()
                    .handle(new RevealIdentifiers.Command(id, input.reason()))
                    .then(
                        shown -> Outcome.done(seen(shown.person().id(), input.reason())),
                        shown -> seen(shown.person().id(), input.reason())));
    return payloads.of(
        outcome,
        attempt.locale(),
        (shown, errors) ->
            new RevealPayload(
                shown == null ? null : ClearIdentifiers.of(shown.identifiers()), errors));
  }

  /** Publishes nothing; the audit keeps what it was for. */
  private static RosterWork.Effect seen(UUID person, String reason) {
    return new RosterWork.Effect(person, null, reason, "");
  }
}

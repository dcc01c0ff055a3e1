package dev.jiceng.election.party;

import static dev.jiceng.election.ElectionRule.PE_1;

import dev.jiceng.election.Judge;
import dev.jiceng.regulation.ProfileRef;
import dev.jiceng.roster.Organization;
import dev.jiceng.shared.Ids;
import dev.jiceng.shared.Moment;
import dev.jiceng.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an election and pins it to a version of a profile; one at a time in an organization. */
public final class BeginPartyElection {
  private final PartyElections elections;
  private final PartyCommittees committees;
  private final PartyRulebooks rulebooks;
  private final Ids ids;

  public BeginPartyElection(
      PartyElections elections, PartyCommittees committees, PartyRulebooks rulebooks, Ids ids) {
    this.elections = elections;
    this.committees = committees;
    this.rulebooks = rulebooks;
    this.ids = ids;
  }

  /**
   * What is wanted.
   *
   * @param on the day it was called
   * @param seats members to be elected
   */
  public record Begin(
      UUID organization, LocalDate on, ProfileRef profile, @Nullable UUID cycle, int seats) {}

  public Outcome<PartyElection> handle(Begin command, Moment now) {
    var organization = committees.hold(command.organization()).orElse(null);
    if (organization == null) {
      return new Outcome.Unknown<>("organization");
    }
    var rulebook = rulebooks.of(command.profile(), organization.kind()).orElse(null);
    if (rulebook == null) {
      return new Outcome.Unknown<>("profile");
    }
    var open = elections.open(organization.id());
    if (open.isPresent()) {
      return new Outcome.Duplicate<>("organization", open.get());
    }
    var judged = judge(command, organization, rulebook.rules(), now.day()).judgements();
    if (!judged.isPassed()) {
      return Outcome.refused(judged.blocking());
    }
    var election = begun(command, organization);
    elections.add(election, command.on(), PartyProgress.of(election, rulebook.rules()));
    return Outcome.done(election);
  }

  private PartyElection begun(Begin command, Organization organization) {
    var serving = committees.serving(organization.id(), command.on());
    return new PartyElection(
        ids.next(),
        PartyBody.of(organization),
        new PartyPin(command.profile(), command.cycle(), command.seats(), serving),
        List.of(),
        1);
  }

  private static Judge judge(
      Begin command, Organization organization, PartyRules rules, LocalDate today) {
    var ahead = Map.<String, Object>of("on", command.on(), "today", today);
    var kind = Map.<String, Object>of("kind", organization.kind());
    var seats = Map.<String, Object>of("seats", command.seats());
    var body = rules.body();
    var judge =
        new Judge()
            .that(!command.on().isAfter(today), PE_1, "PE-1.ahead", "on", ahead)
            .that(organization.kind().isParty(), PE_1, "PE-1.party", "organization", kind)
            .that(!organization.isDissolved(), PE_1, "PE-1.dissolved", "organization")
            .that(!rules.course().order().isEmpty(), PE_1, "PE-1.noSteps", "profile")
            .that(command.seats() > 0, PE_1, "PE-1.seats", "seats", seats);
    if (body != null) {
      body.judgeSize(command.seats(), "seats", judge);
    }
    return judge;
  }
}

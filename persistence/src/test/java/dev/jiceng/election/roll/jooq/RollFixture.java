package dev.jiceng.election.roll.jooq;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.election.candidacy.EligibilityRules;
import dev.jiceng.election.roll.AmendRoll;
import dev.jiceng.election.roll.RegisterVoters;
import dev.jiceng.election.roll.RollTerms;
import dev.jiceng.election.roll.VoterEntry;
import dev.jiceng.election.roll.WrittenRow;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.IdNumbers;
import dev.jiceng.shared.Actor;
import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.crypto.FieldVault;
import dev.jiceng.shared.crypto.TestKeys;
import dev.jiceng.shared.jooq.Act;
import dev.jiceng.shared.jooq.AuditNote;
import dev.jiceng.shared.jooq.TestTenants;
import dev.jiceng.shared.jooq.TimedIds;
import dev.jiceng.shared.jooq.Tx;
import dev.jiceng.shared.jooq.Writes;
import dev.jiceng.tenants.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Elections made up for rolls, and clerks who write to them, each in a transaction of their own.
 */
final class RollFixture {
  static final LocalDate POLLING_DAY = LocalDate.of(2021, 3, 20);
  static final FieldVault VAULT = TestKeys.vault();
  private static final EligibilityRules ELIGIBILITY = new EligibilityRules(18, 1);

  private final Map<UUID, RollTerms> elections = new ConcurrentHashMap<>();
  private final Writes writes = TestTenants.writes();

  /** An election of the community. */
  RollTerms election(String community) {
    var terms =
        new RollTerms(UUID.randomUUID(), DivisionCode.of(community), POLLING_DAY, ELIGIBILITY);
    elections.put(terms.election(), terms);
    return terms;
  }

  JooqVoters voters(Tx tx) {
    return new JooqVoters(
        tx.sql(),
        (Scope.Township) tx.scope(),
        VAULT,
        tx.at(),
        election -> Optional.ofNullable(elections.get(election)));
  }

  <T> Outcome<T> write(RollTerms terms, Function<JooqVoters, Outcome<T>> work) {
    return transaction(terms, tx -> work.apply(voters(tx)));
  }

  <T> Outcome<T> amend(RollTerms terms, Function<AmendRoll, Outcome<T>> work) {
    return transaction(
        terms,
        tx ->
            work.apply(
                new AmendRoll(
                    voters(tx),
                    new JooqRollObjections(tx.sql()),
                    new TimedIds(Clock.systemUTC()))));
  }

  private <T> Outcome<T> transaction(RollTerms terms, Function<Tx, Outcome<T>> work) {
    var township = DivisionCode.of(terms.community().value().substring(0, 9));
    var scope = new Scope.Township(township, terms.community());
    var act = Act.of(new Actor("clerk", "文书"), "request");
    return writes.in(
        scope,
        act,
        tx -> {
          tx.audit(new AuditNote("write", "Voter", "1", null, null, null));
          return work.apply(tx);
        });
  }

  Outcome<VoterEntry> register(RollTerms terms, WrittenRow row) {
    return write(terms, voters -> registering(voters).one(terms.election(), row));
  }

  static RegisterVoters registering(JooqVoters voters) {
    return new RegisterVoters(voters, new TimedIds(Clock.systemUTC()));
  }

  static String number() {
    return IdNumbers.next("19800501", Gender.FEMALE);
  }

  static WrittenRow living(String number) {
    return row(number, "户籍在本村并居住", null);
  }

  static WrittenRow row(String number, String residence, @Nullable String declares) {
    return new WrittenRow("李秀英", number, "一组", residence, declares, null, null, null, null);
  }
}

package dev.jiceng.election.committee;

import static dev.jiceng.election.ElectionRule.VE_4;

import dev.jiceng.election.Judge;
import dev.jiceng.election.Judgements;
import dev.jiceng.election.candidacy.EligibilityRules;
import dev.jiceng.election.candidacy.Voter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * What an election keeps of its voters' roll (VE-4, VE-15): how many are on it, and a hash by which
 * any later change shows. The voters themselves are rows elsewhere.
 *
 * @param hash SHA-256 over the sorted ids, a line each; 64 hexadecimal digits
 */
public record VoterRoll(int voters, String hash) {
  public static VoterRoll of(Collection<UUID> voters) {
    var form = new StringBuilder("jiceng-roll/1\n");
    voters.stream().map(UUID::toString).sorted().forEach(id -> form.append(id).append('\n'));
    return new VoterRoll(voters.size(), sha256(form.toString()));
  }

  /** No double, none wrong: every voter once, and each may vote on polling day (VE-4, Q-8). */
  public static Judgements judge(
      Collection<Voter> voters, LocalDate pollingDay, EligibilityRules rules) {
    var judge = new Judge();
    var seen = new HashSet<UUID>();
    for (Voter voter : voters) {
      if (!seen.add(voter.person())) {
        var numbers = Map.<String, Object>of("person", voter.person());
        judge.that(false, VE_4, "VE-4.twice", "voters", numbers);
      }
      var judged = rules.judge(voter, pollingDay);
      judge.and(judged.isPassed() ? Judgements.NONE : judged);
    }
    var numbers = Map.<String, Object>of("voters", voters.size());
    judge.that(!voters.isEmpty(), VE_4, "VE-4.voters", "voters", numbers);
    return judge.judgements();
  }

  private static String sha256(String form) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(form.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.jiceng.election.team.graphql;

import dev.jiceng.election.Judgement;
import dev.jiceng.election.Judgement.Verdict;
import dev.jiceng.regulation.EffectiveProfile;
import dev.jiceng.shared.Severity;
import dev.jiceng.shared.graphql.Messages;
import dev.jiceng.shared.graphql.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SDL's {@code JudgedRule}: kept or not, with the numbers that decided it. */
public record JudgedRule(
    String rule,
    String source,
    @Nullable String citation,
    String reason,
    Verdict verdict,
    Severity severity,
    @Nullable String message,
    List<UserError.NamedNumber> numbers) {
  /** {@code names} are those of the people that the numbers name by their ids. */
  public static JudgedRule of(
      Judgement judged,
      EffectiveProfile profile,
      Map<UUID, String> names,
      Messages messages,
      Locale locale) {
    var numbers = PeopleNamed.said(judged.numbers(), names);
    return new JudgedRule(
        judged.rule().id(),
        judged.rule().source(),
        profile.rule(judged.rule().id()).map(it -> it.citation().source()).orElse(null),
        judged.key(),
        judged.verdict(),
        judged.severity(),
        judged.verdict() == Verdict.KEPT ? null : messages.text(locale, judged.key(), numbers),
        UserError.NamedNumber.all(numbers));
  }
}

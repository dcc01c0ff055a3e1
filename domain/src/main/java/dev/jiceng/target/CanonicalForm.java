package dev.jiceng.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one text of a letter that its hash is taken over (T-11): a line a value, in fixed order, each
 * value with its length in front so that no two contents share a form; a missing value is a dash.
 * Numbers lose trailing zeros; ids do not count, words do.
 */
final class CanonicalForm {
  private final StringBuilder text = new StringBuilder("jiceng-target-letter/1\n");

  static String hash(TargetLetter letter) {
    return sha256(of(letter));
  }

  static String of(TargetLetter letter) {
    var form = new CanonicalForm();
    form.line("community", letter.community()).line("revision", letter.revision());
    form.line("start", letter.term().start()).line("end", letter.term().end());
    form.content(letter.content());
    return form.text.toString();
  }

  private void content(LetterContent content) {
    line("title", content.title());
    content.organizations().forEach(organization -> line("organization", organization));
    content.targets().forEach(this::target);
    content.measures().forEach(this::measure);
    line("rhythm", content.rhythm()).line("reward", content.rewardAndPenalty());
  }

  private void target(TermTarget target) {
    line("target", target.kind()).line("text", target.text());
    line("acceptance", target.acceptance()).line("due", target.dueOn());
    target.partners().forEach(partner -> line("partner", partner));
    var responsibility = target.responsibility();
    if (responsibility != null) {
      line("responsible", responsibility.person()).line("area", responsibility.area());
    }
    target.indicators().forEach(this::indicator);
  }

  private void indicator(Indicator indicator) {
    line("indicator", indicator.name()).line("unit", indicator.unit());
    line("direction", indicator.direction()).line("baseline", indicator.baseline());
    line("floor", indicator.floor()).line("stretch", indicator.stretch());
    for (Milestone milestone : indicator.milestones()) {
      line("on", milestone.on()).line("value", milestone.value());
    }
  }

  private void measure(Measure measure) {
    line("measure", measure.kind()).line("text", measure.text()).line("amount", measure.amount());
  }

  private CanonicalForm line(String name, @Nullable Object value) {
    if (value == null) {
      text.append(name).append(" -\n");
      return this;
    }
    String plain =
        switch (value) {
          case BigDecimal number -> number.stripTrailingZeros().toPlainString();
          default -> value.toString();
        };
    List.of(name, " ", String.valueOf(plain.length()), " ", plain, "\n").forEach(text::append);
    return this;
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

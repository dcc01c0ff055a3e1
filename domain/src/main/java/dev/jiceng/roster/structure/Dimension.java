package dev.jiceng.roster.structure;

import dev.jiceng.roster.Coded;
import dev.jiceng.roster.Education;
import dev.jiceng.roster.Ethnicity;
import dev.jiceng.roster.Gender;
import dev.jiceng.roster.Origin;
import dev.jiceng.roster.PoliticalStatus;
import dev.jiceng.roster.Post;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a roster is divided (TR-6): the fact behind it, and the group a value of it is in. */
public enum Dimension {
  GENDER(Fact.GENDER, Dimension::gender),
  AGE_BAND(Fact.AGE, value -> AgeBand.of(Integer.parseInt(value))),
  NATIONALITY(Fact.ETHNICITY, value -> Nationality.of(ethnicity(value))),
  ETHNICITY(Fact.ETHNICITY, Dimension::ethnicity),
  SCHOOLING(Fact.EDUCATION, value -> Schooling.of(education(value))),
  EDUCATION(Fact.EDUCATION, Dimension::education),
  POLITICAL_STATUS(Fact.POLITICAL_STATUS, value -> Coded.of(PoliticalStatus.class, value)),
  POST(Fact.POSTS, Dimension::post),
  ORIGIN(Fact.ORIGIN, Origin::valueOf);

  private final Fact fact;
  private final Function<String, @Nullable Enum<?>> group;

  Dimension(Fact fact, Function<String, @Nullable Enum<?>> group) {
    this.fact = fact;
    this.group = group;
  }

  Fact fact() {
    return fact;
  }

  /** Null where the value says no more than that it is not known. */
  @Nullable Enum<?> group(@Nullable String value) {
    return value == null ? null : group.apply(value);
  }

  private static @Nullable Gender gender(String code) {
    var gender = Coded.of(Gender.class, code);
    return gender.isKnown() ? gender : null;
  }

  private static Ethnicity ethnicity(String code) {
    return Coded.of(Ethnicity.class, code);
  }

  private static Education education(String code) {
    return Coded.of(Education.class, code);
  }

  private static LeadingPost post(String kinds) {
    return LeadingPost.of(
        Arrays.stream(kinds.split(",")).map(Post.Kind::valueOf).collect(Collectors.toSet()));
  }
}

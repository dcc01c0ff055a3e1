package dev.jiceng.roster;

import static dev.jiceng.roster.Village.ELECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jiceng.shared.Outcome;
import dev.jiceng.shared.Proves;
import dev.jiceng.shared.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepPersonTest {
  private static final LocalDate BORN = LocalDate.of(1980, 5, 1);
  private final Village village = new Village();
  private final String number = IdNumbers.next("19800501", Gender.FEMALE);

  private static Profile profile(Gender gender, @Nullable LocalDate born, String... skills) {
    return new Profile(
        gender,
        born,
        Ethnicity.HAN,
        Education.BACHELOR,
        PoliticalStatus.PARTY_MEMBER,
        Origin.VETERAN,
        List.of(skills));
  }

  private Outcome<Person> create(Profile profile, @Nullable String idNumber) {
    var identification = new KeepPerson.Identification(idNumber, "13800001234");
    return village.keepPerson.create(
        new KeepPerson.Create("李秀英", profile, identification), Village.NOW);
  }

  private Outcome<Person> update(Person person, Profile profile, @Nullable String idNumber) {
    var identification = new KeepPerson.Identification(idNumber, null);
    return village.keepPerson.update(
        new KeepPerson.Update(
            person.id(), person.version(), person.name(), profile, identification),
        Village.NOW);
  }

  @Test
  @Proves("TR-4")
  void somebody_is_taken_in_with_profile_and_identifiers() {
    var profile = profile(Gender.FEMALE, BORN, "会计");
    var person = Village.done(create(profile, " " + number.toLowerCase() + " "));
    assertThat(village.people.find(person.id()).orElseThrow().profile()).isEqualTo(profile);
    assertThat(village.identities.of(person.id()))
        .isEqualTo(new Identifiers(new IdNumber(number), new Phone("13800001234")));
  }

  @Test
  @Proves("TR-4")
  void name_birth_date_and_skills_have_bounds() {
    var identification = new KeepPerson.Identification(null, null);
    for (LocalDate day : List.of(LocalDate.of(1899, 12, 31), Village.NOW.day().plusDays(1))) {
      var command =
          new KeepPerson.Create(" ", profile(Gender.MALE, day, "会计", "会计"), identification);
      assertThat(Village.places(village.keepPerson.create(command, Village.NOW)))
          .containsExactly("TR-4.name name", "TR-4.birth birthDate", "TR-4.skills skills");
    }
    var skills = Collections.nCopies(21, "").toArray(String[]::new);
    assertThat(Village.places(create(profile(Gender.MALE, null, skills), null)))
        .containsExactly("TR-4.skills skills");
  }

  @Test
  @Proves("TR-4")
  void an_id_number_has_eighteen_characters_a_day_and_a_check_character() {
    var profile = profile(Gender.UNKNOWN, null);
    for (String wrong :
        List.of("", "123", "61072519800230123X", "610725198005011", number + "1", "０" + number)) {
      assertThat(Village.places(create(profile, wrong))).containsExactly("TR-4.idForm idNumber");
    }
    char last = number.charAt(17) == '7' ? '8' : '7';
    assertThat(Village.places(create(profile, number.substring(0, 17) + last)))
        .containsExactly("TR-4.idCheck idNumber");
    // GB 11643's own example
    assertThat(new IdNumber("11010519491231002X").birthDate())
        .isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(new IdNumber("440524188001010014").gender()).isEqualTo(Gender.MALE);
  }

  @Test
  @Proves("TR-4")
  void an_id_number_tells_the_birth_date_and_the_gender() {
    assertThat(Village.places(create(profile(Gender.MALE, BORN.plusDays(1)), number)))
        .containsExactly("TR-4.idBirth birthDate", "TR-4.idGender gender");
    Village.done(create(profile(Gender.UNSTATED, null), number));
  }

  @Test
  @Proves("TR-4")
  void a_stored_id_number_still_has_to_fit_a_changed_profile() {
    var person = Village.done(create(profile(Gender.FEMALE, BORN), number));
    assertThat(Village.places(update(person, profile(Gender.FEMALE, BORN.plusDays(1)), null)))
        .containsExactly("TR-4.idBirth birthDate");
    var other = IdNumbers.next("19800502", Gender.FEMALE);
    Village.done(update(person, profile(Gender.FEMALE, BORN.plusDays(1)), other));
    assertThat(village.identities.holderOf(new IdNumber(number))).isEmpty();
  }

  @Test
  @Proves("TR-4")
  void the_same_id_number_twice_is_a_duplicate() {
    var person = Village.done(create(profile(Gender.FEMALE, BORN), number));
    assertThat(create(profile(Gender.FEMALE, BORN), number))
        .isEqualTo(new Outcome.Duplicate<>("idNumber", person));
    var other =
        Village.done(
            create(profile(Gender.FEMALE, BORN), IdNumbers.next("19800501", Gender.FEMALE)));
    assertThat(update(other, profile(Gender.FEMALE, BORN), number))
        .isEqualTo(new Outcome.Duplicate<>("idNumber", person));
    Village.done(update(person, profile(Gender.FEMALE, BORN), number));
  }

  @Test
  @Proves("A-2")
  void no_violation_and_no_text_repeats_an_identifier() {
    var refused = create(profile(Gender.MALE, BORN.plusDays(1)), number);
    assertThat(Village.violations(refused).toString()).doesNotContain(number);
    var identifiers = new Identifiers(new IdNumber(number), new Phone("13800001234"));
    assertThat(identifiers.toString())
        .contains("6107**********", "138****1234")
        .doesNotContain(number, "13800001234", "19800501");
    assertThat(new KeepPerson.Identification(number, "13800001234").toString())
        .doesNotContain(number, "1380");
    assertThat(Village.violations(refused).stream().map(Violation::numbers))
        .allMatch(java.util.Map::isEmpty);
  }

  @Test
  @Proves("TR-4")
  void a_phone_is_a_mobile_or_a_line() {
    for (String wrong : List.of("", "12345678901", "1380000123", "+8613800001234")) {
      assertThat(Phone.hasForm(wrong)).isFalse();
    }
    for (String right : List.of("13800001234", "0916-3221234", "02988881234")) {
      assertThat(Phone.hasForm(right)).isTrue();
    }
  }

  @Test
  @Proves("Q-8")
  void a_corrected_birth_date_does_not_make_an_elected_member_a_minor() {
    var person = village.adult();
    village.serves(person, village.members);
    var outcome = update(person, profile(Gender.MALE, ELECTED.minusYears(18).plusDays(1)), null);
    assertThat(Village.places(outcome)).containsExactly("Q-8.joined birthDate");
    Village.done(update(person, profile(Gender.MALE, ELECTED.minusYears(18)), null));
  }

  @Test
  @Proves("PD-6")
  void a_corrected_birth_date_is_not_after_the_day_they_joined_on_any_post() {
    var person = village.adult();
    village.serves(person, village.helper);
    var outcome = update(person, profile(Gender.MALE, ELECTED.plusDays(1)), null);
    assertThat(Village.places(outcome)).containsExactly("PD-6.born birthDate");
    Village.done(update(person, profile(Gender.MALE, ELECTED), null));
  }

  @Test
  @Proves("A-2")
  void a_number_tells_whose_it_is_to_who_says_why() {
    var person = Village.done(create(profile(Gender.FEMALE, BORN), number));
    var lookUp = new LookUpPerson(village.identities);
    assertThat(Village.done(lookUp.handle(new LookUpPerson.Command(number, "核对身份"))))
        .isEqualTo(person.id());
    assertThat(Village.places(lookUp.handle(new LookUpPerson.Command("123", " "))))
        .containsExactly("TR-4.idForm idNumber", "TR-4.reason reason");
    var nobodys = IdNumbers.next("19800501", Gender.FEMALE);
    assertThat(lookUp.handle(new LookUpPerson.Command(nobodys, "核对身份")))
        .isEqualTo(new Outcome.Unknown<>("idNumber"));
  }

  @Test
  void an_old_version_is_stale() {
    var person = village.adult();
    var newer = Village.done(update(person, profile(Gender.MALE, BORN), null));
    assertThat(update(person, profile(Gender.MALE, BORN), null))
        .isEqualTo(new Outcome.Stale<>(newer));
  }

  @Test
  @Proves("A-2")
  void identifiers_are_shown_to_who_says_why() {
    var person = Village.done(create(profile(Gender.FEMALE, BORN), number));
    var reveal = new RevealIdentifiers(village.people, village.identities);
    assertThat(Village.places(reveal.handle(new RevealIdentifiers.Command(person.id(), " "))))
        .containsExactly("TR-4.reason reason");
    var shown = Village.done(reveal.handle(new RevealIdentifiers.Command(person.id(), "办理养老")));
    assertThat(shown.identifiers().idNumber()).isEqualTo(new IdNumber(number));
  }
}

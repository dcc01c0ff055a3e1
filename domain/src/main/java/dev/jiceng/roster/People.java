package dev.jiceng.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of a township's roster, and who is kin to whom. */
public interface People {
  Optional<Person> find(UUID person);

  void add(Person person);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<Person> save(Person person);

  /** Whatever was recorded of the person, from either side. */
  List<Kinship> kin(UUID person);

  void add(Kinship kinship);
}

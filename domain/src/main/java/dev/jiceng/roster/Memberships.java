package dev.jiceng.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who holds and held which post (PD-6); nothing is ever taken away. */
public interface Memberships {
  Optional<Membership> find(UUID membership);

  /** Everything these people hold and held in the township. */
  List<Tenure> ofPeople(Collection<UUID> people);

  /** Everybody who holds, held or will hold one of the posts. */
  List<Membership> ofPosts(Collection<UUID> posts);

  void add(Membership membership);

  /** Saves the end where the stored version is still the same; answers it with its new version. */
  Optional<Membership> save(Membership membership);
}

package dev.jiceng.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Profiles in memory: those shipped, and the county's own. */
final class InMemoryRegulationProfiles implements RegulationProfiles {
  private final List<Profile> shipped;
  private final List<Profile> own = new ArrayList<>();

  InMemoryRegulationProfiles(Profile... shipped) {
    this.shipped = List.of(shipped);
  }

  private List<Profile> all() {
    return Stream.concat(shipped.stream(), own.stream()).toList();
  }

  @Override
  public Optional<Pedigree> find(ProfileRef ref) {
    return all().stream()
        .filter(it -> it.ref().equals(ref))
        .findFirst()
        .map(it -> Pedigree.of(it, all()));
  }

  @Override
  public Optional<Profile> newestOwn(String id) {
    return own.stream()
        .filter(it -> it.ref().id().equals(id))
        .max(Comparator.comparing(Profile::ref));
  }

  @Override
  public List<Profile> withAncestors(Collection<ProfileRef> refs) {
    return all().stream()
        .filter(it -> refs.contains(it.ref()))
        .flatMap(it -> Stream.concat(Stream.of(it), Pedigree.of(it, all()).ancestors().stream()))
        .distinct()
        .toList();
  }

  @Override
  public boolean isTaken(String id) {
    return all().stream().anyMatch(it -> it.ref().id().equals(id));
  }

  @Override
  public boolean add(Pedigree pedigree) {
    return find(pedigree.profile().ref()).isEmpty() && own.add(pedigree.profile());
  }
}

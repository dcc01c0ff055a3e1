package dev.jiceng.election.candidacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who stand in a township, or in all townships of a county. */
public interface Candidacies {
  Optional<FiledCandidacy> find(UUID candidacy);

  /** The person's candidacy for the election that was not withdrawn. */
  Optional<FiledCandidacy> standing(UUID election, UUID person);

  /** Everybody who still stands for the election, in the order of filing. */
  List<FiledCandidacy> standing(UUID election);

  /** False where the person stands for the election by now. */
  boolean add(FiledCandidacy candidacy);

  /** Saves where the stored version is still the same; answers it with its new version. */
  Optional<FiledCandidacy> save(FiledCandidacy candidacy);
}

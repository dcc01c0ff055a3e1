package dev.jiceng.seeds;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.Candidacy;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Pledge;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who stand: what they file and pledge, and the study of who is to be secretary. */
record Standing(UseCases does, FileCandidacy filing) {
  /** Somebody's wish to stand, the contest where it is known. */
  record Wish(UUID person, @Nullable UUID contest, boolean forSecretary) {}

  void files(CalledElection election, Wish wish, LocalDate on) {
    var now = Calendar.morning(on);
    var command =
        new FileCandidacy.Command(wish.person(), election, wish.contest(), wish.forSecretary());
    var filed = UseCases.done(filing.file(command, now));
    var kind = Pledge.Kind.DISCIPLINE;
    filed = UseCases.done(filing.sign(at(filed), kind, on, now));
    filed = UseCases.done(filing.publish(at(filed), kind, on, now));
    does.audit("FILE", "Candidacy", filed.id());
  }

  void studied(FiledCandidacy filed, LocalDate on) {
    var study = new Candidacy.Study("县委组织部部务会", on, true);
    UseCases.done(filing.study(at(filed), study, Calendar.morning(on)));
    does.audit("STUDY", "Candidacy", filed.id());
  }

  private static FileCandidacy.On at(FiledCandidacy filed) {
    return new FileCandidacy.On(filed.id(), filed.version());
  }
}

package dev.jiceng.seeds;

import dev.jiceng.election.candidacy.CalledElection;
import dev.jiceng.election.candidacy.Candidacy;
import dev.jiceng.election.candidacy.ConductReview;
import dev.jiceng.election.candidacy.DepartmentOpinion;
import dev.jiceng.election.candidacy.FileCandidacy;
import dev.jiceng.election.candidacy.FiledCandidacy;
import dev.jiceng.election.candidacy.Pledge;
import dev.jiceng.election.candidacy.QualificationReview;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who stand: what they file and pledge, and what the joint review says of them. */
final class Standing {
  private static final String DEPARTMENT = "ORGANIZATION";

  private final UseCases does;
  private final FileCandidacy filing;
  private final ConductReview reviewing;
  private final ElectionCast cast;

  Standing(UseCases does, Elections elections, ElectionCast cast) {
    this.does = does;
    this.filing = elections.filing();
    this.reviewing = elections.reviewing();
    this.cast = cast;
  }

  /** Somebody's wish to stand, the contest where it is known. */
  record Wish(UUID person, @Nullable UUID contest, boolean forSecretary) {}

  FiledCandidacy files(CalledElection election, Wish wish, LocalDate on) {
    var now = Calendar.morning(on);
    var command =
        new FileCandidacy.Command(wish.person(), election, wish.contest(), wish.forSecretary());
    var filed = UseCases.done(filing.file(command, now));
    var kind = Pledge.Kind.DISCIPLINE;
    filed = UseCases.done(filing.sign(at(filed), kind, on, now));
    filed = UseCases.done(filing.publish(at(filed), kind, on, now));
    does.audit("FILE", "Candidacy", filed.id());
    return filed;
  }

  QualificationReview reviewed(FiledCandidacy filed, LocalDate opened) {
    return UseCases.done(reviewing.open(filed.id(), Calendar.morning(opened)));
  }

  void passes(QualificationReview review, LocalDate on) {
    var now = Calendar.morning(on);
    var opinion = new DepartmentOpinion.Pass(DEPARTMENT, cast.department(), now.at());
    var given = UseCases.done(reviewing.give(review.id(), opinion));
    UseCases.done(reviewing.close(new ConductReview.On(given.id(), given.version()), now));
    does.audit("CLOSE", "QualificationReview", given.id());
  }

  void studied(FiledCandidacy filed, LocalDate on) {
    var study = new Candidacy.Study("县委组织部部务会", on, true);
    UseCases.done(filing.study(at(filed), study, Calendar.morning(on)));
  }

  private static FileCandidacy.On at(FiledCandidacy filed) {
    return new FileCandidacy.On(filed.id(), filed.version());
  }
}

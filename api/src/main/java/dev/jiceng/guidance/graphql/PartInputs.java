package dev.jiceng.guidance.graphql;

import dev.jiceng.guidance.check.Part;
import dev.jiceng.guidance.checklist.Answer;
import java.util.List;

/** The parts of a check, as SDL's inputs say them. */
final class PartInputs {
  private PartInputs() {}

  static Part position(Said said) {
    return new Part.Position(said.get("latitude"), said.get("longitude"), said.find("accuracy"));
  }

  static List<Part.PersonMet> people(List<Said> said) {
    return said.stream()
        .map(it -> new Part.PersonMet(it.constant("role", Part.MetRole.class), it.get("name")))
        .toList();
  }

  static Part questions(List<Said> said) {
    return new Part.Questions(
        said.stream().map(it -> new Part.Question(it.get("asked"), it.find("answered"))).toList());
  }

  static Part trainings(List<Said> said) {
    return new Part.Trainings(
        said.stream()
            .map(it ->
                new Part.Training(it.get("topic"), it.get("hours"), people(it.many("trainees"))))
            .toList());
  }

  static Part answer(Said said) {
    return said.<Boolean>get("cleared")
        ? new Part.Cleared()
        : new Part.Answered(
            new Answer(
                said.find("yes"),
                said.find("number"),
                said.find("choice"),
                said.find("text"),
                said.get("notApplicable"),
                said.find("remark"),
                said.all("photos")));
  }

  static Part found(Said said) {
    return said.<Boolean>get("cleared")
        ? new Part.Cleared()
        : new Part.Found(
            said.find("item"),
            said.constant("severity", Part.Severity.class),
            said.get("description"),
            said.find("dueOn"),
            said.find("workingDays"),
            said.get("institution"),
            said.all("photos"));
  }
}

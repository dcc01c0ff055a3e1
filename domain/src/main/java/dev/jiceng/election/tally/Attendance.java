package dev.jiceng.election.tally;

/**
 * Who came to a Party members' meeting, in members (PE-4).
 *
 * @param votingRight members with the right to vote
 * @param excused of these, excused by rule
 * @param present of these, there
 */
public record Attendance(int votingRight, int excused, int present) {
  /** Who is due to attend. */
  public int due() {
    return votingRight - excused;
  }
}

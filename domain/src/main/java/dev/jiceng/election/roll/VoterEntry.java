package dev.jiceng.election.roll;

import dev.jiceng.election.candidacy.Residence;
import dev.jiceng.roster.IdNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody entered for an election's roll. Day of birth and gender are those the id number tells.
 *
 * @param residentGroup 村（居）民小组; empty where it is not known
 */
public record VoterEntry(
    UUID id,
    UUID election,
    String name,
    IdNumber idNumber,
    @Nullable String residentGroup,
    Residence residence,
    Standing standing,
    Change change,
    int version) {
  static VoterEntry of(UUID id, UUID election, CheckedRow row, Change change) {
    return new VoterEntry(
        id,
        election,
        row.name(),
        row.idNumber(),
        row.residentGroup(),
        row.residence(),
        row.isAwaited() ? Standing.AWAITING_DECLARATION : Standing.LISTED,
        change,
        1);
  }

  VoterEntry removed(Change why) {
    return changed(residence, Standing.REMOVED, why);
  }

  VoterEntry declared(Change why) {
    return changed(new Residence.RegisteredOnly(true), Standing.LISTED, why);
  }

  private VoterEntry changed(Residence where, Standing how, Change why) {
    return new VoterEntry(id, election, name, idNumber, residentGroup, where, how, why, version);
  }
}

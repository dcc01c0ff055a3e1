package dev.jiceng.guidance.liaison;

import dev.jiceng.division.DivisionCode;
import java.util.Optional;
import java.util.UUID;

/** The referrals of one township. */
public interface Referrals {
  Optional<Referral> find(UUID id);

  boolean isCheck(UUID check, DivisionCode community);

  /** The finding that a check calls so. */
  Optional<UUID> finding(UUID named, UUID check);

  void add(Referral referral);

  /** Keeps the receipt where the stored version is still the one before; answers whether it was. */
  boolean receive(Referral received);
}

package dev.jiceng.guidance.liaison;

import dev.jiceng.division.DivisionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Referrals, requests and invitations that live in maps, and one check with one finding. */
final class InMemoryLiaison {
  static final UUID CHECK = new UUID(1, 2);
  static final UUID NAMED = new UUID(1, 3);
  static final UUID FINDING = new UUID(1, 4);

  final Referrals referrals =
      new Referrals() {
        private final Map<UUID, Referral> all = new HashMap<>();

        @Override
        public Optional<Referral> find(UUID id) {
          return Optional.ofNullable(all.get(id));
        }

        @Override
        public boolean isCheck(UUID check, DivisionCode community) {
          return check.equals(CHECK);
        }

        @Override
        public Optional<UUID> finding(UUID named, UUID check) {
          return Optional.of(FINDING).filter(it -> named.equals(NAMED));
        }

        @Override
        public void add(Referral referral) {
          all.put(referral.id(), referral);
        }

        @Override
        public boolean receive(Referral received) {
          return all.put(received.id(), received) != null;
        }
      };

  final CoordinationRequests requests =
      new CoordinationRequests() {
        private final Map<UUID, CoordinationRequest> all = new HashMap<>();

        @Override
        public Optional<CoordinationRequest> find(UUID id) {
          return Optional.ofNullable(all.get(id));
        }

        @Override
        public void add(CoordinationRequest request) {
          all.put(request.id(), request);
        }

        @Override
        public boolean decide(CoordinationRequest decided) {
          return all.put(decided.id(), decided) != null;
        }
      };

  final SpecialistInvitations invitations =
      new SpecialistInvitations() {
        private final Map<UUID, SpecialistInvitation> all = new HashMap<>();

        @Override
        public Optional<SpecialistInvitation> find(UUID id) {
          return Optional.ofNullable(all.get(id));
        }

        @Override
        public void add(SpecialistInvitation invitation) {
          all.put(invitation.id(), invitation);
        }

        @Override
        public boolean answer(SpecialistInvitation answered) {
          return all.put(answered.id(), answered) != null;
        }
      };
}

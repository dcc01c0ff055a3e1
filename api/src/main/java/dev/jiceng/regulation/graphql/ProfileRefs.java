package dev.jiceng.regulation.graphql;

import dev.jiceng.regulation.ProfileRef;

/** How SDL names a version of a profile. */
record ProfileRefs(String profile, int version) {
  static ProfileRefs of(ProfileRef ref) {
    return new ProfileRefs(ref.id(), ref.version());
  }

  ProfileRef ref() {
    return new ProfileRef(profile, version);
  }
}

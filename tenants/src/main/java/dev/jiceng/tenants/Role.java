package dev.jiceng.tenants;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may do; the names are the realm roles of the identity provider. */
public enum Role {
  PROVINCE_VIEWER,
  COUNTY_SUPERVISOR,
  COUNTY_ORGANIZATION_OFFICER,
  JOINT_REVIEWER,
  DISCIPLINE_OFFICER,
  TOWNSHIP_ADMIN,
  TOWNSHIP_OFFICER,
  VILLAGE_CLERK,
  FINANCE_GROUP,
  ELECTION_CLERK,
  TALLY_CLERK,
  GUIDANCE_LEADER,
  GUIDANCE_INSTRUCTOR,
  TRAINING_ORGANIZER,
  AUDITOR,
  SYSTEM_ADMIN,
  SECURITY_ADMIN;

  public String realmName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> ofRealm(String name) {
    return Arrays.stream(values()).filter(role -> role.realmName().equals(name)).findFirst();
  }
}

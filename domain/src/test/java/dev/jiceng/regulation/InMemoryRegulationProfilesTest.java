package dev.jiceng.regulation;

class InMemoryRegulationProfilesTest extends RegulationProfilesContract {
  private final RegulationProfiles profiles = new InMemoryRegulationProfiles(LAW, PLAN);

  @Override
  protected RegulationProfiles profiles() {
    return profiles;
  }
}

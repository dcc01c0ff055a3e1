package dev.jiceng.division;

/** What a 12-digit division is; digits 10 to 12 of its code tell. */
public enum CommunityKind {
  /** 社区, under a residents' committee (001-199), or like one (400-499). */
  NEIGHBOURHOOD,
  /** 村, under a villagers' committee (200-399), or like one (500-599). */
  VILLAGE;

  public static CommunityKind of(DivisionCode community) {
    int range = Integer.parseInt(community.value().substring(9));
    boolean village = (range >= 200 && range < 400) || range >= 500;
    return village ? VILLAGE : NEIGHBOURHOOD;
  }
}

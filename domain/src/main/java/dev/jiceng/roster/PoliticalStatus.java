package dev.jiceng.roster;

/** 政治面貌, GB/T 4762. */
public enum PoliticalStatus implements Coded {
  /** 中共党员 */
  PARTY_MEMBER("01"),
  /** 中共预备党员 */
  PROBATIONARY_PARTY_MEMBER("02"),
  /** 共青团员 */
  YOUTH_LEAGUE_MEMBER("03"),
  /** 民革党员 */
  REVOLUTIONARY_COMMITTEE_MEMBER("04"),
  /** 民盟盟员 */
  DEMOCRATIC_LEAGUE_MEMBER("05"),
  /** 民建会员 */
  NATIONAL_CONSTRUCTION_MEMBER("06"),
  /** 民进会员 */
  PROMOTING_DEMOCRACY_MEMBER("07"),
  /** 农工党党员 */
  PEASANTS_AND_WORKERS_MEMBER("08"),
  /** 致公党党员 */
  ZHI_GONG_MEMBER("09"),
  /** 九三学社社员 */
  JIUSAN_MEMBER("10"),
  /** 台盟盟员 */
  TAIWAN_LEAGUE_MEMBER("11"),
  /** 无党派民主人士 */
  NON_PARTY_DEMOCRAT("12"),
  /** 群众 */
  MASSES("13");

  private final String code;

  PoliticalStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

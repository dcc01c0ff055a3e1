package dev.jiceng.roster;

/**
 * 民族, GB/T 3304; 其他 holds whoever belongs to none of the 56, such as the Mosuo in some registers.
 */
public enum Ethnicity implements Coded {
  /** 汉族 */
  HAN("01"),
  /** 蒙古族 */
  MONGOL("02"),
  /** 回族 */
  HUI("03"),
  /** 藏族 */
  ZANG("04"),
  /** 维吾尔族 */
  UYGUR("05"),
  /** 苗族 */
  MIAO("06"),
  /** 彝族 */
  YI("07"),
  /** 壮族 */
  ZHUANG("08"),
  /** 布依族 */
  BUYEI("09"),
  /** 朝鲜族 */
  CHOSEN("10"),
  /** 满族 */
  MAN("11"),
  /** 侗族 */
  DONG("12"),
  /** 瑶族 */
  YAO("13"),
  /** 白族 */
  BAI("14"),
  /** 土家族 */
  TUJIA("15"),
  /** 哈尼族 */
  HANI("16"),
  /** 哈萨克族 */
  KAZAK("17"),
  /** 傣族 */
  DAI("18"),
  /** 黎族 */
  LI("19"),
  /** 傈僳族 */
  LISU("20"),
  /** 佤族 */
  VA("21"),
  /** 畲族 */
  SHE("22"),
  /** 高山族 */
  GAOSHAN("23"),
  /** 拉祜族 */
  LAHU("24"),
  /** 水族 */
  SUI("25"),
  /** 东乡族 */
  DONGXIANG("26"),
  /** 纳西族 */
  NAXI("27"),
  /** 景颇族 */
  JINGPO("28"),
  /** 柯尔克孜族 */
  KIRGIZ("29"),
  /** 土族 */
  TU("30"),
  /** 达斡尔族 */
  DAUR("31"),
  /** 仫佬族 */
  MULAO("32"),
  /** 羌族 */
  QIANG("33"),
  /** 布朗族 */
  BLANG("34"),
  /** 撒拉族 */
  SALAR("35"),
  /** 毛南族 */
  MAONAN("36"),
  /** 仡佬族 */
  GELAO("37"),
  /** 锡伯族 */
  XIBE("38"),
  /** 阿昌族 */
  ACHANG("39"),
  /** 普米族 */
  PUMI("40"),
  /** 塔吉克族 */
  TAJIK("41"),
  /** 怒族 */
  NU("42"),
  /** 乌孜别克族 */
  UZBEK("43"),
  /** 俄罗斯族 */
  RUSS("44"),
  /** 鄂温克族 */
  EWENKI("45"),
  /** 德昂族 */
  DEANG("46"),
  /** 保安族 */
  BONAN("47"),
  /** 裕固族 */
  YUGUR("48"),
  /** 京族 */
  GIN("49"),
  /** 塔塔尔族 */
  TATAR("50"),
  /** 独龙族 */
  DERUNG("51"),
  /** 鄂伦春族 */
  OROQEN("52"),
  /** 赫哲族 */
  HEZHEN("53"),
  /** 门巴族 */
  MONBA("54"),
  /** 珞巴族 */
  LHOBA("55"),
  /** 基诺族 */
  JINO("56"),
  /** 其他 */
  OTHER("97"),
  /** 外国血统中国籍人士 */
  NATURALIZED("98");

  private final String code;

  Ethnicity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}

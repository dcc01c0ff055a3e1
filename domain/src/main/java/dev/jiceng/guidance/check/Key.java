package dev.jiceng.guidance.check;

import java.util.UUID;

/** The names of a check's parts. */
public final class Key {
  public static final String TIMES = "times";
  public static final String POSITION = "position";
  public static final String INSTRUCTORS = "instructors";
  public static final String MET = "met";
  public static final String QUESTIONS = "questions";
  public static final String TRAININGS = "trainings";
  public static final String REMARK = "remark";
  public static final String VISIT = "visit";
  public static final String RECHECK_OF = "recheckOf";
  public static final String WITHDRAWN = "withdrawn";

  private static final String ANSWERS = "answers.";
  private static final String FINDINGS = "findings.";

  private Key() {}

  public static String answer(String item) {
    return ANSWERS + item;
  }

  public static String finding(UUID id) {
    return FINDINGS + id;
  }

  public static boolean isAnswer(String key) {
    return key.startsWith(ANSWERS);
  }

  public static boolean isFinding(String key) {
    return key.startsWith(FINDINGS);
  }

  /** The item of an answer's name, or the id of a finding's. */
  public static String rest(String key) {
    return key.substring(key.indexOf('.') + 1);
  }
}

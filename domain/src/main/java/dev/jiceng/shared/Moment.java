package dev.jiceng.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The instant an act happens and the calendar day it is then in China. */
public record Moment(Instant at) {
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public LocalDate day() {
    return at.atZone(CHINA).toLocalDate();
  }
}

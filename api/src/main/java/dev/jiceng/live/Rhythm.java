package dev.jiceng.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an open dashboard is answered anew.
 *
 * @param pause at least between two answers; ten times what the last took where that is longer
 * @param beat how long at most nothing at all is sent
 * @param again after which time it is asked even without news, for days pass and word may be lost
 * @param most open streams of one caller at one instance
 */
@ConfigurationProperties("jiceng.live")
record Rhythm(
    @DefaultValue("1s") Duration pause,
    @DefaultValue("15s") Duration beat,
    @DefaultValue("60s") Duration again,
    @DefaultValue("20") int most) {
  private static final int SHARE = 10;

  Duration after(Duration took) {
    var share = took.multipliedBy(SHARE);
    return share.compareTo(pause) > 0 ? share : pause;
  }
}

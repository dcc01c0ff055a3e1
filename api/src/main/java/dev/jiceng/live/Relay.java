package dev.jiceng.live;

import dev.jiceng.division.DivisionCode;
import java.util.function.Consumer;

/** Carries word of changes between instances; some of it may be lost. */
public interface Relay {
  /** Without any other instance. */
  Relay NONE =
      new Relay() {
        @Override
        public void send(DivisionCode changed) {}

        @Override
        public void listen(Consumer<DivisionCode> heard) {}
      };

  /** Never waits and never fails. */
  void send(DivisionCode changed);

  void listen(Consumer<DivisionCode> heard);
}

package dev.jiceng.architecture.offence.shared;

import dev.jiceng.architecture.offence.target.ThrowsDice;

/** An offence on purpose: what everybody shares knows a context. */
public final class KnowsTargets {
  ThrowsDice dice = new ThrowsDice();
}

package dev.jiceng.shared;

/** What an idempotency key is already used for. */
public enum KeyUse {
  /** The same request is still being worked on; its answer can be asked for later. */
  IN_PROGRESS,
  /** Another input came with this key before. */
  OTHER_INPUT
}

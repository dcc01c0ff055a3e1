package dev.jiceng.api.start;

/** Wiring that only the start command has; not annotated, so that scanning does not find it. */
class DemoConfiguration {}

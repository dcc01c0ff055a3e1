package dev.jiceng.tenants.embedded;

/**
 * What the start command loads once the platform runs; asked at every start, so it says by itself
 * whether there is something to do.
 */
@FunctionalInterface
public interface DemoData {
  void load(Progress progress);
}

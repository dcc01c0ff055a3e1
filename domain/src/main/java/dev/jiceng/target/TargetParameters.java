package dev.jiceng.target;

/**
 * What the county's regulation profile sets for term targets: days from filing to publication
 * (T-5).
 */
public record TargetParameters(int publicationDays) {}

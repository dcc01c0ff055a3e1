package dev.jiceng.election.candidacy;

import dev.jiceng.election.ElectionRule;

/**
 * One entry of a list of what keeps people from standing.
 *
 * @param code stable within its list, such as {@code five-4}
 * @param rule the list it belongs to
 * @param text the source's words
 * @param canBeOverruled whether the review group may let it pass, 容错纠错
 */
public record NegativeItem(String code, ElectionRule rule, String text, boolean canBeOverruled) {}

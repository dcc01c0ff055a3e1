package dev.jiceng.election.committee;

import dev.jiceng.election.ElectionRule;
import dev.jiceng.election.NoticeRule;

/**
 * A notice that must have hung before something else is done.
 *
 * @param rule the one cited where it has not
 * @param published the step that puts it up
 * @param before the step that waits for it
 */
public record Wait(
    ElectionRule rule, CommitteeAction published, CommitteeAction before, NoticeRule notice) {}

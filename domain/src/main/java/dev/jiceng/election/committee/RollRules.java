package dev.jiceng.election.committee;

import dev.jiceng.election.NoticeRule;
import dev.jiceng.election.candidacy.EligibilityRules;

/**
 * The voters' roll (VE-4).
 *
 * @param before how long before polling day it goes up at least; the law: 20 days
 * @param objection how long after publication it can be objected to; 5 days
 * @param ruling how long after an objection it is decided; 3 days
 * @param eligibility who may be on it
 */
public record RollRules(
    NoticeRule before, NoticeRule objection, NoticeRule ruling, EligibilityRules eligibility) {}

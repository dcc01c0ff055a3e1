package dev.jiceng.election.party;

import dev.jiceng.election.team.KinAvoidance;

/**
 * What a profile asks of those who stand.
 *
 * @param writeInsAreReviewed whether those written in are elected only after review
 * @param secretaryIsStudied whether the county studies who is to be secretary
 * @param kin who may not serve in the same community's two committees (C-17)
 * @param kinStandApart whether they may not be candidates together either (C-17)
 */
public record StandingRules(
    boolean writeInsAreReviewed,
    boolean secretaryIsStudied,
    KinAvoidance kin,
    boolean kinStandApart) {}

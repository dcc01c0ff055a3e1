package dev.jiceng.election.committee;

import dev.jiceng.shared.Actor;
import java.time.Instant;

/** An act as it was taken: what, by whom, when. */
public record Taken(CommitteeAct act, Actor actor, Instant at) {}

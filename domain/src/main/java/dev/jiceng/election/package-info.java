/**
 * Elections of a community's Party organization and villagers' or residents' committee: who may
 * stand and vote, how the steps follow each other, how ballots are counted, who is elected, and
 * whether the bodies so formed keep the rules on their composition.
 *
 * <p>The rules are here and nothing else. Numbers come in as small records ({@code …Rule}, {@code
 * …Rules}) that a regulation profile fills; days and working days come in as values. Adapters load
 * an election as one value, hand it with the act to its path ({@code party}, {@code committee}),
 * and store what comes back: the act as the path answers it, with what it worked out (results, the
 * next ballot), never as the caller sent it. Lists of judgements go to the caller as they are,
 * broken rules as violations. What stands alone can be asked alone: {@code tally} counts and names
 * winners, {@code team} judges any real or hypothetical team, {@code candidacy} reviews people.
 */
@NullMarked
package dev.jiceng.election;

import org.jspecify.annotations.NullMarked;

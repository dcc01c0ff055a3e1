/**
 * Counting ballots: figures that balance, entries that agree, and who is elected for what reason.
 */
@NullMarked
package dev.jiceng.election.tally;

import org.jspecify.annotations.NullMarked;

/**
 * The voters' roll of an election: who is on it and why, registration and import, and everything
 * that changes it after it was published (VE-4, VE-8, VE-15, Q-8).
 */
@NullMarked
package dev.jiceng.election.roll;

import org.jspecify.annotations.NullMarked;

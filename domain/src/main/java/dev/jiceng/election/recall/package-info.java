/** Recall of members of villagers' and residents' committees (VE-17). */
@NullMarked
package dev.jiceng.election.recall;

import org.jspecify.annotations.NullMarked;

/** What is elected once a committee is: supervisors, representatives, group heads (S-1 to S-4). */
@NullMarked
package dev.jiceng.election.afterwards;

import org.jspecify.annotations.NullMarked;

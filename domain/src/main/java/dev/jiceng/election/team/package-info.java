/** Whether the bodies of a community, real or supposed, are composed as the rules ask. */
@NullMarked
package dev.jiceng.election.team;

import org.jspecify.annotations.NullMarked;

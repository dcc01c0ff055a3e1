/** Who guides: instructors, licensed and trained. */
@NullMarked
package dev.jiceng.guidance.team;

import org.jspecify.annotations.NullMarked;

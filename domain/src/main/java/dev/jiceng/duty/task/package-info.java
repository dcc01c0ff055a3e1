/** Duties of posts, and the dated tasks they become (PD-3). */
@NullMarked
package dev.jiceng.duty.task;

import org.jspecify.annotations.NullMarked;

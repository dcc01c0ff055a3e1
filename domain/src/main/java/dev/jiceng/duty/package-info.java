/** What posts a community has, what their holders do, and what they get for it (PD-1 to PD-8). */
@NullMarked
package dev.jiceng.duty;

import org.jspecify.annotations.NullMarked;

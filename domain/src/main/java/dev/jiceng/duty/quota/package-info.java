/** How many posts communities have (PD-4). */
@NullMarked
package dev.jiceng.duty.quota;

import org.jspecify.annotations.NullMarked;

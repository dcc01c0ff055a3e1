/** Election cycles in the county's tables. */
@NullMarked
package dev.jiceng.cycle.jooq;

import org.jspecify.annotations.NullMarked;

/** How many posts communities have, in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.quota.jooq;

import org.jspecify.annotations.NullMarked;

/** Those who left posts, in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.departure.jooq;

import org.jspecify.annotations.NullMarked;

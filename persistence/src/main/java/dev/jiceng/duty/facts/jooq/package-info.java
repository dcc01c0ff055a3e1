/** Base facts in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.facts.jooq;

import org.jspecify.annotations.NullMarked;

/** Tests of the roster in PostgreSQL. */
@NullMarked
package dev.jiceng.roster.jooq;

import org.jspecify.annotations.NullMarked;

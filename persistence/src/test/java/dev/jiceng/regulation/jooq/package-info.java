/** Regulation profiles on a real PostgreSQL. */
@NullMarked
package dev.jiceng.regulation.jooq;

import org.jspecify.annotations.NullMarked;

/** Letters, progress and lists of targets on a real PostgreSQL. */
@NullMarked
package dev.jiceng.target.jooq;

import org.jspecify.annotations.NullMarked;

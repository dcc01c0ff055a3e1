/** Duties and tasks in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.task.jooq;

import org.jspecify.annotations.NullMarked;

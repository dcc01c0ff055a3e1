/** Allowances in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.allowance.jooq;

import org.jspecify.annotations.NullMarked;

/** Appraisals in PostgreSQL. */
@NullMarked
package dev.jiceng.duty.appraisal.jooq;

import org.jspecify.annotations.NullMarked;

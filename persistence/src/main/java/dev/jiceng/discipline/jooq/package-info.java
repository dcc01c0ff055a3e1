/** Discipline reports in the private tables of townships and counties. */
@NullMarked
package dev.jiceng.discipline.jooq;

import org.jspecify.annotations.NullMarked;

/** Which tables came and went, in PostgreSQL. */
@NullMarked
package dev.jiceng.table.jooq;

import org.jspecify.annotations.NullMarked;

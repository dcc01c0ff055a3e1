/** Standing documents in PostgreSQL. */
@NullMarked
package dev.jiceng.affairs.document.jooq;

import org.jspecify.annotations.NullMarked;

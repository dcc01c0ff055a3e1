/** A township's uploads in PostgreSQL. */
@NullMarked
package dev.jiceng.upload.jooq;

import org.jspecify.annotations.NullMarked;

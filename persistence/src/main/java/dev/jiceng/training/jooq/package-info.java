/** Who is made ready for posts, in PostgreSQL. */
@NullMarked
package dev.jiceng.training.jooq;

import org.jspecify.annotations.NullMarked;

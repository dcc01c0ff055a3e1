/** Disease-control guidance on PostgreSQL. */
@NullMarked
package dev.jiceng.guidance.jooq;

import org.jspecify.annotations.NullMarked;

/** What guidance settles with others, on PostgreSQL. */
@NullMarked
package dev.jiceng.guidance.liaison.jooq;

import org.jspecify.annotations.NullMarked;

/** Villages' decisions in PostgreSQL. */
@NullMarked
package dev.jiceng.affairs.decision.jooq;

import org.jspecify.annotations.NullMarked;

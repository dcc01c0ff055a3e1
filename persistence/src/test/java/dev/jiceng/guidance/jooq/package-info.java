/** Tests of the guidance in PostgreSQL. */
@NullMarked
package dev.jiceng.guidance.jooq;

import org.jspecify.annotations.NullMarked;

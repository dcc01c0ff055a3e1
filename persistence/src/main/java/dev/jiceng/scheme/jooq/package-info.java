/** Schemes, visits and questions in the townships' tables. */
@NullMarked
package dev.jiceng.scheme.jooq;

import org.jspecify.annotations.NullMarked;

/** Regulation profiles in the database, and as the JSON they are kept and shipped as. */
@NullMarked
package dev.jiceng.regulation.jooq;

import org.jspecify.annotations.NullMarked;

/** What prepares an election, in the townships' tables. */
@NullMarked
package dev.jiceng.preparation.jooq;

import org.jspecify.annotations.NullMarked;

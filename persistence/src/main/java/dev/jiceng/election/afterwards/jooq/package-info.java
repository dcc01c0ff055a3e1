/** Bodies elected after a committee, in the townships' tables. */
@NullMarked
package dev.jiceng.election.afterwards.jooq;

import org.jspecify.annotations.NullMarked;

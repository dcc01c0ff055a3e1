/** Hand-overs in the townships' tables. */
@NullMarked
package dev.jiceng.handover.jooq;

import org.jspecify.annotations.NullMarked;

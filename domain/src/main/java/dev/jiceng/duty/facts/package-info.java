/** Base facts of communities, year by year (PD-8). */
@NullMarked
package dev.jiceng.duty.facts;

import org.jspecify.annotations.NullMarked;

/** What rosters are made of (TR-6): counts, shares, ages, and what stands out in them. */
@NullMarked
package dev.jiceng.roster.structure;

import org.jspecify.annotations.NullMarked;

/**
 * Disease-control guidance: who instructs which communities, what they check, what becomes of it.
 */
@NullMarked
package dev.jiceng.guidance;

import org.jspecify.annotations.NullMarked;

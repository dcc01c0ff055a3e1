/**
 * What becomes of what a field check found: it is put right, and verified by somebody else (G-7).
 */
@NullMarked
package dev.jiceng.guidance.finding;

import org.jspecify.annotations.NullMarked;

/** Proofs of field checks and their sync. */
@NullMarked
package dev.jiceng.guidance.check;

import org.jspecify.annotations.NullMarked;

/** Who takes part, on which days, with which result, and what certifies it (TR-2). */
@NullMarked
package dev.jiceng.training.learning;

import org.jspecify.annotations.NullMarked;

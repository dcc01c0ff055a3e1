/** The chart, rendered by Helm itself and read back. */
@NullMarked
package dev.jiceng.helm;

import org.jspecify.annotations.NullMarked;

/** The leader's look at a sample of checks (G-8). */
@NullMarked
package dev.jiceng.guidance.quality;

import org.jspecify.annotations.NullMarked;

/** When and where teams guide (G-4). */
@NullMarked
package dev.jiceng.guidance.plan;

import org.jspecify.annotations.NullMarked;

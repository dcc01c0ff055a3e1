/** Which team guides which communities (G-1). */
@NullMarked
package dev.jiceng.guidance.area;

import org.jspecify.annotations.NullMarked;

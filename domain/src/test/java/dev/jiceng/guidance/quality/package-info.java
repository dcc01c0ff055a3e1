@NullMarked
package dev.jiceng.guidance.quality;

import org.jspecify.annotations.NullMarked;

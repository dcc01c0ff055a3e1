@NullMarked
package dev.jiceng.guidance.plan;

import org.jspecify.annotations.NullMarked;

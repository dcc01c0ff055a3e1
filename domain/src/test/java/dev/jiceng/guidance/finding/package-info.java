@NullMarked
package dev.jiceng.guidance.finding;

import org.jspecify.annotations.NullMarked;

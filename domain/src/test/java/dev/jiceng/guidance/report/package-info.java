@NullMarked
package dev.jiceng.guidance.report;

import org.jspecify.annotations.NullMarked;

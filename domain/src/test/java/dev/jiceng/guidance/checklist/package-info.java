@NullMarked
package dev.jiceng.guidance.checklist;

import org.jspecify.annotations.NullMarked;

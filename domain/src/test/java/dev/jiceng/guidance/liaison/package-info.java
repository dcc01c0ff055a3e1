@NullMarked
package dev.jiceng.guidance.liaison;

import org.jspecify.annotations.NullMarked;

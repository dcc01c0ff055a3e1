/** Reference data and worked examples, and the loader that feeds them through the use cases. */
@NullMarked
package dev.jiceng.seeds;

import org.jspecify.annotations.NullMarked;

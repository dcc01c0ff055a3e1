/** Reports that somebody broke the discipline of an election, and what became of them. */
@NullMarked
package dev.jiceng.discipline;

import org.jspecify.annotations.NullMarked;

/**
 * Checklists: what is asked on site, in versions that never change, and what an answer is worth.
 */
@NullMarked
package dev.jiceng.guidance.checklist;

import org.jspecify.annotations.NullMarked;

/** What every context speaks: rules, violations, outcomes. */
@NullMarked
package dev.jiceng.shared;

import org.jspecify.annotations.NullMarked;

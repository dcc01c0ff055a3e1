/** The documents name only what the source tree holds. */
@NullMarked
package dev.jiceng.docs;

import org.jspecify.annotations.NullMarked;

/** What Redis holds for all contexts: never the only copy of anything. */
@NullMarked
package dev.jiceng.shared.redis;

import org.jspecify.annotations.NullMarked;

/** Standing documents of a community: versioned, adopted by a resolution, published (D-7). */
@NullMarked
package dev.jiceng.affairs.document;

import org.jspecify.annotations.NullMarked;

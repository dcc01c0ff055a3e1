/** 换届方案: a township's scheme, its review by the county, and what supervising groups ask. */
@NullMarked
package dev.jiceng.scheme;

import org.jspecify.annotations.NullMarked;

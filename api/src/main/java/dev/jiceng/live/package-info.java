/** Keeps open dashboards up to date (K-6). */
@NullMarked
package dev.jiceng.live;

import org.jspecify.annotations.NullMarked;

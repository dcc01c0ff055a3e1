/** Term targets: what a community's committees promise, sign, report and are assessed by. */
@NullMarked
package dev.jiceng.target;

import org.jspecify.annotations.NullMarked;

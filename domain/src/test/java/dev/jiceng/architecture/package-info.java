/** The rules of the domain's dependencies, and offences to try them on. */
@NullMarked
package dev.jiceng.architecture;

import org.jspecify.annotations.NullMarked;

/** Offences of a context. */
@NullMarked
package dev.jiceng.architecture.offence.target;

import org.jspecify.annotations.NullMarked;

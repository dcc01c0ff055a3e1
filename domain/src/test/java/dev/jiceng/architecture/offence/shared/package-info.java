/** Offences of the shared context. */
@NullMarked
package dev.jiceng.architecture.offence.shared;

import org.jspecify.annotations.NullMarked;
